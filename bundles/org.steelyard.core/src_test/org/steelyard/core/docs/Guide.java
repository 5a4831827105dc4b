package org.steelyard.core.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A guide of the folder docs, read from the source tree. */
record Guide(String name, String text) {

    /** The bundles of the source tree. */
    static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern BLOCK = Pattern.compile("(?s)\n```([a-z]+) ([^\n]+)\n(.*?)\n```\n");

    /** A fenced block: its language, the words after it, and the text. */
    record Block(String language, String words, String text) {

        boolean is(String wanted) {
            return (language + " " + words).equals(wanted);
        }

        /** What stands after the first word, for example the name of a file. */
        String rest() {
            return words.substring(words.indexOf(' ') + 1);
        }
    }

    static Guide read(String name) {
        try {
            return new Guide(name, Files.readString(BUNDLES.resolveSibling("docs").resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The blocks that say what they are, in order. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher m = BLOCK.matcher(text);
        int from = 0;
        while (m.find(from)) {
            blocks.add(new Block(m.group(1), m.group(2), m.group(3) + "\n"));
            from = m.end() - 1;
        }
        return blocks;
    }
}
