package org.steelyard.core.internal.decide;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Paragraphs of a plain text file: one a line, in UTF-8, UTF-16 with its mark, or GB 18030. */
public final class PlainText {

    private PlainText() {
    }

    /** The lines that are not blank; empty when the bytes are no text. */
    public static Optional<List<String>> paragraphs(byte[] bytes) {
        return decoded(bytes).filter(text -> text.indexOf('\0') < 0)
                .map(text -> text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    private static Optional<String> decoded(byte[] bytes) {
        if (starts(bytes, 0xFE, 0xFF) || starts(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, StandardCharsets.UTF_16);
        }
        if (starts(bytes, 'P', 'K') || starts(bytes, 0xD0, 0xCF) || starts(bytes, '%', 'P')) {
            // a document of a word processor, or one for print
            return Optional.empty();
        }
        return decoded(bytes, StandardCharsets.UTF_8).or(() -> decoded(bytes, Charset.forName("GB18030")))
                .map(text -> text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
