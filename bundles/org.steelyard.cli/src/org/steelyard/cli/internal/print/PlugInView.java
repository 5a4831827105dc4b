package org.steelyard.cli.internal.print;

import java.util.List;
import java.util.Locale;

import org.steelyard.core.ListedPlugIn;
import org.steelyard.model.text.Texts;

/** Plug-ins with version, origin and state, for people and as JSON. */
public final class PlugInView {

    private final Texts texts;

    /** In the language of these texts. */
    public PlugInView(Texts texts) {
        this.texts = texts;
    }

    /** A heading and a line for each; nothing when there are none. */
    public List<String> lines(List<ListedPlugIn> plugIns) {
        if (plugIns.isEmpty()) {
            return List.of();
        }
        Columns columns = new Columns("llll");
        plugIns.forEach(p -> columns.row(texts.get("cities.state." + name(p)), p.id().isEmpty() ? texts.get("cities.unnamed") : p.id(), p.version(),
                p.file().map(f -> f.toString()).orElse(texts.get("cities.shipped"))));
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(texts.get("cities.plug-ins")), columns.lines("  ").stream()).toList();
    }

    /** Each as an object. */
    public static List<Json> json(List<ListedPlugIn> plugIns) {
        return plugIns.stream().map(p -> new Json().put("id", p.id()).put("version", p.version()).put("state", name(p))
                .put("origin", p.file().isPresent() ? "folder" : "product").put("file", p.file().map(f -> f.toString()))
                .put("problems", p.problems().stream().map(problem -> problem.code()).distinct().toList())).toList();
    }

    private static String name(ListedPlugIn plugIn) {
        return plugIn.state().name().toLowerCase(Locale.ROOT);
    }
}
