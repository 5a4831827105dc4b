package org.steelyard.core.internal.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.steelyard.document.Document;
import org.steelyard.document.DocumentProperties;
import org.steelyard.document.DocumentReader;
import org.steelyard.document.Grid;
import org.steelyard.document.ReadLimits;

/**
 * What a collection sheet says of itself.
 *
 * @param format     version of its layout
 * @param evaluation the evaluation it was made for
 * @param unit       the unit that fills it in
 */
public record Mark(String format, String evaluation, String unit) {

    private static final byte[] BINARY_WORKBOOK = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

    /**
     * The mark of this file; empty when it is no collection sheet. Mostly the document properties tell; where a program
     * dropped them or saved an older format, the hidden sheet does.
     */
    public static Optional<Mark> of(Path file) {
        Map<String, String> properties = DocumentProperties.of(file);
        if (properties.containsKey(Marks.KEY_FORMAT)) {
            return of(properties);
        }
        if (!DocumentProperties.sheets(file).contains(Marks.SHEET) && !isBinary(file)) {
            return Optional.empty();
        }
        return of(new DocumentReader(ReadLimits.DEFAULT, Locale.ROOT).read(file, ""));
    }

    /** The mark in the hidden sheet of this document. */
    static Optional<Mark> of(Document document) {
        Map<String, String> texts = new HashMap<>();
        document.grids().stream().filter(g -> g.name().equals(Marks.SHEET)).findFirst().map(Grid::lookup).ifPresent(sheet -> {
            for (int row = 0; row < Math.min(sheet.rowCount(), 20); row++) {
                texts.put(sheet.text(row, 0), sheet.text(row, 1));
            }
        });
        return of(texts);
    }

    private static Optional<Mark> of(Map<String, String> texts) {
        return texts.keySet().containsAll(List.of(Marks.KEY_FORMAT, Marks.KEY_EVALUATION, Marks.KEY_UNIT))
                ? Optional.of(new Mark(texts.get(Marks.KEY_FORMAT), texts.get(Marks.KEY_EVALUATION), texts.get(Marks.KEY_UNIT))) : Optional.empty();
    }

    private static boolean isBinary(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(BINARY_WORKBOOK, in.readNBytes(BINARY_WORKBOOK.length));
        } catch (IOException e) {
            // whoever reads it tells why it cannot be read
            return false;
        }
    }
}
