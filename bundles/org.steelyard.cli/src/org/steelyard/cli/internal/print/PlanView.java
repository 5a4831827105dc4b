package org.steelyard.cli.internal.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.steelyard.city.spi.ImportResult.Question;
import org.steelyard.city.spi.ImportResult.TableRead;
import org.steelyard.core.ImportPlan;
import org.steelyard.core.ImportPlan.FileEntry;
import org.steelyard.core.ImportPlan.Kind;
import org.steelyard.core.ImportPlan.SlotChange;
import org.steelyard.core.ImportPlan.Stated;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Value;

/** An import plan for people and as JSON. */
public final class PlanView {

    private final ImportPlan plan;
    private final Texts texts;

    /** A view of this plan. */
    public PlanView(ImportPlan plan, Texts texts) {
        this.plan = plan;
        this.texts = texts;
    }

    /** Files, then what becomes of the slots. */
    public List<String> lines(boolean all) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("import.heading", plan.files().size()));
        Columns files = new Columns("lll");
        limited(plan.files(), all).forEach(f -> files.row(texts.get("state." + key(f.state())), f.name(), tables(f)));
        lines.addAll(files.lines("  "));
        more(plan.files().size(), all, lines);
        String counts = java.util.Arrays.stream(Kind.values()).filter(k -> plan.count(k) > 0)
                .map(k -> texts.get("kind." + key(k)) + " " + plan.count(k)).collect(Collectors.joining(texts.get("comma")));
        lines.add(counts.isEmpty() ? texts.get("import.no-changes") : texts.get("import.changes", counts));
        List<SlotChange> told = plan.changes().stream().filter(c -> c.kind() != Kind.SAME).toList();
        Columns changes = new Columns("lll");
        limited(told, all).forEach(c -> changes.row(texts.get("kind." + key(c.kind())), c.address().toString(), what(c)));
        lines.addAll(changes.lines("  "));
        more(told.size(), all, lines);
        return lines;
    }

    private static <T> List<T> limited(List<T> list, boolean all) {
        return all ? list : list.subList(0, Math.min(list.size(), Problems.SHOWN));
    }

    private void more(int size, boolean all, List<String> lines) {
        if (!all && size > Problems.SHOWN) {
            lines.add("  " + texts.get("more", size - Problems.SHOWN));
        }
    }

    private String tables(FileEntry file) {
        return file.tables().stream().map(TableRead::title).distinct().collect(Collectors.joining(texts.get("comma")));
    }

    private String what(SlotChange change) {
        String after = change.after().map(this::text).orElse(texts.get("import.undecided"));
        String value = change.kind() == Kind.CHANGED || change.kind() == Kind.CONFLICT && change.before().isPresent()
                ? change.before().map(this::text).orElse("") + " → " + after : after;
        String places = change.stated().stream().flatMap(s -> s.place().stream()).map(Place::text).distinct().limit(3)
                .collect(Collectors.joining(texts.get("comma")));
        return value + (places.isEmpty() ? "" : "  ← " + places);
    }

    private String text(Value value) {
        return Values.text(value, texts);
    }

    /** The open questions, and how to answer them. */
    public List<String> questions() {
        List<String> lines = new ArrayList<>();
        for (Question question : plan.questions()) {
            lines.add(texts.get("import.question", question.text()));
            question.options().forEach(o -> lines.add("  --answer " + quoted(question.id() + "=" + o.key()) + "   " + o.text()));
        }
        return lines;
    }

    private static String quoted(String text) {
        return text.matches("[\\w:=.\\-\\p{IsHan}]+") ? text : "\"" + text + "\"";
    }

    /** The plan as an object. */
    public Json json() {
        Json counts = new Json();
        for (Kind kind : Kind.values()) {
            counts.put(key(kind), plan.count(kind));
        }
        return new Json().put("files", plan.files().stream().map(PlanView::json).toList()).put("counts", counts)
                .put("changes", plan.changes().stream().map(PlanView::json).toList())
                .put("questions", plan.questions().stream().map(PlanView::json).toList());
    }

    private static Json json(FileEntry file) {
        return new Json().put("name", file.name()).put("sha256", file.sha256()).put("state", key(file.state())).put("replaces", file.replaces())
                .put("tables", file.tables().stream().map(t -> new Json().put("mapping", t.mapping()).put("title", t.title()).put("sheet", t.sheet())
                        .put("range", t.range()).put("unit", t.unit())).toList());
    }

    private static Json json(SlotChange change) {
        return new Json().put("address", change.address().toString()).put("kind", key(change.kind())).put("before", literal(change.before()))
                .put("after", literal(change.after())).put("stated", change.stated().stream().map(PlanView::json).toList());
    }

    private static Json json(Stated stated) {
        return new Json().put("value", stated.value().literal()).put("raw", stated.raw()).put("label", stated.label()).put("place", stated.place().map(Place::text));
    }

    private static Json json(Question question) {
        return new Json().put("id", question.id()).put("text", question.text()).put("options",
                question.options().stream().map(o -> new Json().put("key", o.key()).put("text", o.text())).toList());
    }

    static Optional<String> literal(Optional<Value> value) {
        return value.map(Value::literal);
    }

    // stable words of the JSON: new, changed, heldBack
    private static String key(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return key.toString();
    }
}
