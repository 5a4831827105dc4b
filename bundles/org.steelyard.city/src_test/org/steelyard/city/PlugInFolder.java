package org.steelyard.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plug-in folder for tests. */
final class PlugInFolder {

    private final Path root;
    private final StringBuilder xml = new StringBuilder();

    PlugInFolder(Path parent, String name) throws IOException {
        root = Files.createDirectories(parent.resolve(name));
        write("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-SymbolicName: " + name
                + ";singleton:=true\nBundle-Version: 1.2.3.qualifier\n");
    }

    PlugInFolder contribute(Point point, String element) throws IOException {
        xml.append("<extension point=\"").append(point.id()).append("\">").append(element).append("</extension>\n");
        write("plugin.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<plugin>\n" + xml + "</plugin>\n");
        return this;
    }

    PlugInFolder rubric(String id, String content) throws IOException {
        contribute(Point.RUBRICS, "<rubric id=\"" + id + "\" file=\"" + id + ".rubric\" city=\"420100\" cityName=\"武汉\""
                + " cityNameEn=\"Wuhan\" kind=\"fundEvaluation\" fromYear=\"2019\" name=\"" + id + "\"/>");
        return write(id + ".rubric", content);
    }

    PlugInFolder write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    Path root() {
        return root;
    }
}
