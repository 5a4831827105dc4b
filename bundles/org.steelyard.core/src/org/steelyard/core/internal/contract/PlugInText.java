package org.steelyard.core.internal.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.steelyard.city.Descriptor;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.city.ImporterDescriptor;
import org.steelyard.city.ResourceAccess;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.city.SampleDescriptor;
import org.steelyard.document.Document;
import org.steelyard.document.DocumentReader;
import org.steelyard.document.ReadLimits;
import org.steelyard.model.value.Place;

/**
 * A piece of text in a plug-in: a line of one of its own files, or a cell or paragraph of a sample's document.
 *
 * @param file  the file
 * @param place line, or sheet and cell
 * @param text  the text, without comments
 */
public record PlugInText(String file, String place, String text) {

    private static final int LARGEST = 16 << 20;
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern PLAIN = Pattern.compile(".*\\.(xml|properties|rubric|mapping|outline|evaluation)");

    /** All texts of a plug-in that offers this. */
    public static List<PlugInText> of(ResourceAccess resources, List<Descriptor> descriptors, Locale locale) throws IOException {
        Set<String> files = new LinkedHashSet<>(List.of("plugin.xml", "plugin.properties", "plugin_zh.properties"));
        for (Descriptor descriptor : descriptors) {
            switch (descriptor) {
                case RubricDescriptor d -> files.add(d.file());
                case ImporterDescriptor d -> files.add(d.mapping());
                case ExporterDescriptor d -> files.add(d.outline());
                case SampleDescriptor d -> files.addAll(resources.list(d.folder()));
            }
        }
        List<PlugInText> texts = new ArrayList<>();
        for (String file : files) {
            Optional<InputStream> opened = file.isEmpty() ? Optional.empty() : resources.open(file);
            if (opened.isPresent()) {
                try (InputStream in = opened.get()) {
                    byte[] bytes = in.readNBytes(LARGEST);
                    texts.addAll(PLAIN.matcher(file).matches() ? lines(file, bytes) : file.endsWith(".md") ? List.of() : document(file, bytes, locale));
                }
            }
        }
        return texts;
    }

    private static List<PlugInText> lines(String file, byte[] bytes) {
        // as many line ends as before, so that lines keep their numbers
        String text = COMMENT.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll(PlugInText::lineEnds);
        List<PlugInText> texts = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank() && !(file.endsWith(".properties") && lines[i].startsWith("#"))) {
                texts.add(new PlugInText(file, Integer.toString(i + 1), lines[i]));
            }
        }
        return texts;
    }

    private static String lineEnds(MatchResult comment) {
        return comment.group().replaceAll("[^\n]", "");
    }

    private static List<PlugInText> document(String file, byte[] bytes, Locale locale) throws IOException {
        Path copy = Files.createTempFile("steelyard", file.substring(file.lastIndexOf('.')));
        try {
            Files.write(copy, bytes);
            Document document = new DocumentReader(ReadLimits.DEFAULT, locale).read(copy, file);
            List<PlugInText> texts = new ArrayList<>(List.of(new PlugInText(file, "", file)));
            document.grids().forEach(grid -> grid.cells().forEach(cell -> texts.add(
                    new PlugInText(file, (grid.name() + " " + Place.columnName(cell.column()) + (cell.row() + 1)).strip(), cell.text()))));
            document.passages().forEach(passage -> texts.add(new PlugInText(file, "¶" + passage.number(), passage.text())));
            return texts;
        } finally {
            Files.delete(copy);
        }
    }
}
