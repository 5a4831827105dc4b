package org.steelyard.city.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.Attributes.Name;
import java.util.jar.Manifest;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.steelyard.city.Cities;
import org.steelyard.city.Contribution;
import org.steelyard.city.PlugIn;
import org.steelyard.city.Point;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

/** One plug-in that is not installed: its declarations by extension point. */
public final class PlugInFiles {

    private final PlugIn plugIn;
    private final Properties names;
    private final ClassLoader loader;
    private final Map<String, List<Contribution>> byPoint = new TreeMap<>();

    private PlugInFiles(PlugIn plugIn, Properties names, ClassLoader loader) {
        this.plugIn = plugIn;
        this.names = names;
        this.loader = loader;
    }

    /** Reads {@code plugin.xml} and the manifest; empty, with a problem, when that is not possible. */
    public static Optional<PlugInFiles> read(Path root, ClassLoader loader, Locale locale, List<Problem> problems) {
        Texts texts = Texts.of(Cities.class, locale);
        FolderResources resources = new FolderResources(root);
        String shown = root.getFileName() == null ? root.getFileSystem().toString() : root.getFileName().toString();
        try (InputStream manifest = Files.newInputStream(root.resolve("META-INF/MANIFEST.MF"));
                InputStream xml = Files.newInputStream(root.resolve("plugin.xml"))) {
            java.util.jar.Attributes headers = new Manifest(manifest).getMainAttributes();
            String name = String.valueOf(headers.get(new Name("Bundle-SymbolicName"))).split(";")[0].strip();
            String version = String.valueOf(headers.getOrDefault(new Name("Bundle-Version"), ""));
            PlugInFiles files = new PlugInFiles(new PlugIn(name, version, resources), names(resources, locale), loader);
            files.parse(xml);
            return Optional.of(files);
        } catch (IOException | XMLStreamException e) {
            problems.add(Problem.error("city.plugin-xml", texts.get("city.plugin-xml", shown, e.getMessage()),
                    Location.file(shown), "", texts.get("city.remedy", shown)));
            return Optional.empty();
        }
    }

    /** The elements for this point. */
    public List<Contribution> at(Point point) {
        return List.copyOf(byPoint.getOrDefault(point.id(), List.of()));
    }

    private void parse(InputStream xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader in = factory.createXMLStreamReader(xml);
        String point = "";
        int depth = 0;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                if (depth == 2 && in.getLocalName().equals("extension")) {
                    point = String.valueOf(in.getAttributeValue(null, "point"));
                } else if (depth == 3) {
                    byPoint.computeIfAbsent(point, p -> new ArrayList<>()).add(element(in));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private Contribution element(XMLStreamReader in) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            attributes.put(in.getAttributeLocalName(i), translated(in.getAttributeValue(i)));
        }
        return new FileElement(plugIn, in.getLocalName(), attributes, loader);
    }

    private String translated(String value) {
        return value.startsWith("%") && !value.startsWith("%%") ? names.getProperty(value.substring(1), value) : value;
    }

    private static Properties names(FolderResources resources, Locale locale) throws IOException {
        Properties names = new Properties();
        List<String> files = locale.getLanguage().equals("zh") ? List.of("plugin.properties", "plugin_zh.properties")
                : List.of("plugin.properties");
        for (String file : files) {
            Optional<InputStream> in = resources.open(file);
            if (in.isPresent()) {
                try (Reader reader = new InputStreamReader(in.get(), StandardCharsets.UTF_8)) {
                    names.load(reader);
                }
            }
        }
        return names;
    }

    private record FileElement(PlugIn plugIn, String element, Map<String, String> attributes, ClassLoader loader)
            implements Contribution {
        @Override
        public String attribute(String name) {
            return attributes.getOrDefault(name, "");
        }

        @Override
        public Object create(String attribute) throws ReflectiveOperationException {
            return loader.loadClass(attribute(attribute)).getConstructor().newInstance();
        }
    }
}
