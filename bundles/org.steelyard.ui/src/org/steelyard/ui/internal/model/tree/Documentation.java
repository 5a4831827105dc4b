package org.steelyard.ui.internal.model.tree;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.steelyard.model.resource.SteelyardResources;

/**
 * What classes and features mean, from the documentation in the Ecore files that the model brings with it. It is written
 * in Chinese, in places followed by English; each reader gets his own part, or nothing.
 */
public final class Documentation {

    private static final Pattern ENGLISH = Pattern.compile("(?<=[。；])\\s+(?=[A-Z])");

    private final boolean chinese;
    private final Map<String, String> sentences = new HashMap<>();

    /** For readers of Chinese, or of English. */
    public Documentation(boolean chinese) {
        this.chinese = chinese;
        SteelyardResources.packages().forEach(this::read);
    }

    /** What it means; empty when nothing is written in this language. */
    public Optional<String> of(EModelElement element) {
        String key = switch (element) {
            case EStructuralFeature feature -> feature.getEContainingClass().getName() + "." + feature.getName();
            case EClass type -> type.getName();
            default -> "";
        };
        String written = Optional.ofNullable(EcoreUtil.getDocumentation(element)).orElse(sentences.getOrDefault(key, ""));
        return Optional.of(part(written)).filter(s -> !s.isBlank());
    }

    private String part(String written) {
        String[] parts = ENGLISH.split(written.strip(), 2);
        boolean firstIsChinese = parts[0].codePoints().anyMatch(Character::isIdeographic);
        if (chinese) {
            return firstIsChinese ? parts[0] : "";
        }
        return firstIsChinese ? parts.length > 1 ? parts[1] : "" : written.strip();
    }

    private void read(EPackage pack) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = SteelyardResources.class.getResourceAsStream("/model/" + pack.getName() + ".ecore")) {
            if (in != null) {
                read(factory.createXMLStreamReader(in));
            }
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("the description of the model is damaged: " + pack.getName(), e);
        }
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        String type = "";
        String element = "";
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = reader.getAttributeValue(null, "name");
            switch (reader.getLocalName()) {
                case "eClassifiers" -> {
                    type = name;
                    element = name;
                }
                case "eStructuralFeatures" -> element = type + "." + name;
                case "eLiterals" -> element = "";
                case "details" -> {
                    if ("documentation".equals(reader.getAttributeValue(null, "key")) && !element.isEmpty()) {
                        sentences.putIfAbsent(element, reader.getAttributeValue(null, "value"));
                    }
                }
                default -> {
                    // annotations between them
                }
            }
        }
    }
}
