package org.steelyard.install.make;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.steelyard.model.text.Texts;

/** Writes a new city as bundles of source that build in a checkout of Steelyard, with a feature and a note on what to add where. */
public final class CitySources {

    private static final String POM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>org.steelyard</groupId>
                <artifactId>org.steelyard.parent</artifactId>
                <version>0.1.0-SNAPSHOT</version>
                <relativePath>../../pom.xml</relativePath>
              </parent>
              <artifactId>%s</artifactId>
              <packaging>%s</packaging>
            </project>
            """;
    private static final String PROJECT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <projectDescription>
            	<name>%s</name>
            	<buildSpec>
            		<buildCommand><name>%s</name></buildCommand>
            	</buildSpec>
            	<natures>
            		<nature>%s</nature>
            	</natures>
            </projectDescription>
            """;

    private final Texts texts;

    /** Notes in this language. */
    public CitySources(Locale locale) {
        this.texts = Texts.of(CityMaker.class, locale);
    }

    /**
     * Writes {@code bundles/…} and {@code features/…} under a folder; under the top of a checkout they stand where they belong.
     *
     * @return the folders of bundles and feature
     * @throws NewCityException when other files are there, or it cannot be written
     */
    public List<Path> write(MadeCity city, Path folder) throws NewCityException {
        Map<String, byte[]> files = new TreeMap<>();
        for (PlugInDraft plugIn : city.plugIns()) {
            String at = "bundles/" + plugIn.id() + "/";
            plugIn.files().forEach((path, content) -> files.put(at + path, content));
            put(files, at + "META-INF/MANIFEST.MF", Manifests.text(plugIn, "0.1.0.qualifier"));
            put(files, at + "pom.xml", POM.formatted(plugIn.id(), "eclipse-plugin"));
            put(files, at + ".project", PROJECT.formatted(plugIn.id(), "org.eclipse.pde.ManifestBuilder", "org.eclipse.pde.PluginNature"));
            put(files, at + "build.properties", "bin.includes = META-INF/,\\\n               plugin.xml,\\\n               plugin.properties,\\\n"
                    + "               plugin_zh.properties,\\\n               " + plugIn.folder() + "/\n");
        }
        String feature = feature(city);
        String at = "features/" + feature + "/";
        put(files, at + "feature.xml", featureXml(city, feature));
        put(files, at + "pom.xml", POM.formatted(feature, "eclipse-feature"));
        put(files, at + "build.properties", "bin.includes = feature.xml\n");
        put(files, at + ".project", PROJECT.formatted(feature, "org.eclipse.pde.FeatureBuilder", "org.eclipse.pde.FeatureNature"));
        put(files, at + "README.md", texts.get("readme.title", texts.isChinese() ? city.who().official() : city.who().nameEn()) + "\n\n" + String.join("\n", steps(city)) + "\n");
        new Packing(texts).write(folder, files);
        return files.keySet().stream().map(path -> folder.resolve(path.substring(0, path.indexOf('/', path.indexOf('/') + 1)))).distinct().toList();
    }

    /** What has to be added to files of the checkout, one step a line. */
    public List<String> steps(MadeCity city) {
        String modules = city.plugIns().stream().map(p -> "bundles/" + p.id()).collect(Collectors.joining("</module>\n    <module>", "    <module>", "</module>"))
                + "\n    <module>features/" + feature(city) + "</module>";
        String line = "    <feature id=\"" + feature(city) + "\" installMode=\"root\"/>";
        return List.of(texts.get("readme.pom"), modules, texts.get("readme.product", "releng/org.steelyard.cli.product/steelyard-cli.product",
                "releng/org.steelyard.product/steelyard.product"), line);
    }

    private static String feature(MadeCity city) {
        return "org.steelyard.city." + city.who().slug() + ".feature";
    }

    private static String featureXml(MadeCity city, String feature) {
        String plugIns = city.plugIns().stream().map(p -> "   <plugin id=\"" + p.id() + "\" version=\"0.0.0\"/>\n").collect(Collectors.joining());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feature id=\"" + feature + "\" label=\"Steelyard city " + city.who().nameEn().replace("'", "&apos;")
                + "\" version=\"0.1.0.qualifier\" provider-name=\"Steelyard\">\n"
                + "   <license url=\"https://www.eclipse.org/legal/epl-2.0/\">EPL-2.0</license>\n   <requires>\n"
                + "      <import feature=\"org.steelyard.city.china.feature\"/>\n   </requires>\n" + plugIns + "</feature>\n";
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
