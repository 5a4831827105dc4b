package org.steelyard.cli.internal.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.steelyard.core.TeachMapping.TaughtWords;
import org.steelyard.core.TeachMapping.Word;
import org.steelyard.model.text.Texts;

/** The words that people taught mappings, for people and as JSON. */
public final class TaughtView {

    private final Texts texts;

    /** A view in the language of the texts. */
    public TaughtView(Texts texts) {
        this.texts = texts;
    }

    /** Each file with its words; nothing when none was taught. */
    public List<String> lines(List<TaughtWords> taught) {
        List<String> lines = new ArrayList<>();
        if (!taught.isEmpty()) {
            lines.add(texts.get("cities.taught"));
        }
        for (TaughtWords each : taught) {
            lines.add("  " + each.importer() + "  " + each.file());
            Columns words = new Columns("ll");
            each.words().forEach(w -> words.row(w.label(), w.group() + "/" + w.key()));
            lines.addAll(words.lines("    "));
        }
        return lines;
    }

    /** Each file as an object. */
    public static List<Json> files(List<TaughtWords> taught) {
        return taught.stream().map(t -> new Json().put("importer", t.importer()).put("file", t.file().toString()).put("words", json(t.words()))).toList();
    }

    /** Each word as an object. */
    public static List<Json> json(List<Word> words) {
        return words.stream().map(w -> new Json().put("label", w.label()).put("group", w.group()).put("key", w.key())).collect(Collectors.toList());
    }
}
