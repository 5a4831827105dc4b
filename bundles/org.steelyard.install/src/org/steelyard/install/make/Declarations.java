package org.steelyard.install.make;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers what one plug-in declares at its extension point, with its names in both languages and its files. */
final class Declarations {

    private final String point;
    private final StringBuilder elements = new StringBuilder();
    private final StringBuilder english = new StringBuilder();
    private final StringBuilder chinese = new StringBuilder();
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    /** For this point: rubric, importer or exporter. */
    Declarations(String point) {
        this.point = point;
    }

    /** Declares a file. Attributes without a value are left out. */
    void add(Map<String, String> attributes, String nameZh, String nameEn, String path, byte[] content) {
        String key = point + "." + (files.size() + 1);
        Map<String, String> all = new LinkedHashMap<>(attributes);
        all.put("name", "%" + key);
        elements.append("      <").append(point);
        all.forEach((name, value) -> {
            if (!value.isEmpty()) {
                elements.append("\n            ").append(name).append("=\"").append(value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")).append('"');
            }
        });
        elements.append("/>\n");
        english.append(key).append(" = ").append(nameEn).append('\n');
        chinese.append(key).append(" = ").append(nameZh).append('\n');
        files.put(path, content);
    }

    /** Whether a file is declared already. */
    boolean has(String path) {
        return files.containsKey(path);
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** All files of the plug-in. */
    SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        put(all, "plugin.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?eclipse version=\"3.4\"?>\n<plugin>\n   <extension point=\"org.steelyard.city."
                + point + "s\">\n" + elements + "   </extension>\n</plugin>\n");
        put(all, "plugin.properties", english.toString());
        put(all, "plugin_zh.properties", chinese.toString());
        return all;
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
