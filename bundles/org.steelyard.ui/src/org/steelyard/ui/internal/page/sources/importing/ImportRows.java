package org.steelyard.ui.internal.page.sources.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.steelyard.city.spi.ImportResult.TableRead;
import org.steelyard.core.ImportPlan;
import org.steelyard.core.ImportPlan.FileState;
import org.steelyard.core.ImportPlan.Kind;
import org.steelyard.core.ImportPlan.SlotChange;
import org.steelyard.core.ImportPlan.Stated;
import org.steelyard.model.edit.ValueText;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Place;

/** A plan as the lists of the preview show it. */
record ImportRows(List<List<String>> files, List<List<String>> changes, List<List<String>> problems, int stated, boolean useful) {

    private static final List<Kind> ORDER = List.of(Kind.CONFLICT, Kind.STALE, Kind.CHANGED, Kind.NEW, Kind.SAME);

    static ImportRows of(ImportPlan plan, Texts texts, ValueText values) {
        Set<String> used = plan.files().stream().filter(f -> f.state() == FileState.NEW || f.state() == FileState.NEWER_VERSION).map(f -> f.sha256())
                .collect(Collectors.toSet());
        List<List<String>> files = plan.files().stream().map(f -> List.of(f.name(), texts.get("file." + f.state()),
                f.tables().stream().map(ImportRows::table).distinct().collect(Collectors.joining(texts.get("comma"))))).toList();
        List<List<String>> changes = plan.changes().stream().sorted(Comparator.comparing(c -> ORDER.indexOf(c.kind())))
                .map(c -> change(c, used, texts, values)).toList();
        List<List<String>> problems = plan.problems().stream().sorted(Comparator.comparingInt(ImportRows::rank)).map(p -> problem(p, texts)).toList();
        int stated = (int) plan.changes().stream().flatMap(c -> c.stated().stream()).filter(s -> isFrom(s, used)).count();
        return new ImportRows(files, changes, problems, stated, plan.changesAnything());
    }

    private static int rank(Problem problem) {
        return switch (problem.severity()) {
            case ERROR -> 0;
            case WARNING -> 1;
            case INFO -> 2;
        };
    }

    private static boolean isFrom(Stated stated, Set<String> files) {
        return stated.place().filter(p -> files.contains(p.sha256())).isPresent();
    }

    private static String table(TableRead table) {
        return table.title().isBlank() ? table.sheet() : table.title();
    }

    private static List<String> change(SlotChange change, Set<String> used, Texts texts, ValueText values) {
        Optional<Stated> fresh = change.stated().stream().filter(s -> isFrom(s, used)).findFirst();
        String after = change.kind() == Kind.CONFLICT
                ? change.stated().stream().map(s -> values.of(s.value())).distinct().collect(Collectors.joining(" ≠ "))
                : change.after().map(values::of).orElse("—");
        String label = fresh.map(Stated::label).filter(l -> !l.isBlank()).orElse(change.stated().stream().map(Stated::label).filter(l -> !l.isBlank())
                .findFirst().orElse(""));
        return List.of(texts.get("kind." + change.kind()), label, change.before().map(values::of).orElse("—"), after,
                fresh.flatMap(Stated::place).map(Place::text).orElse(""), change.address().toString());
    }

    private static List<String> problem(Problem problem, Texts texts) {
        return List.of(texts.get("severity." + problem.severity()), problem.message(), problem.location().file(), problem.location().sheet(),
                problem.location().cell(), problem.location().value(), problem.expected(), problem.remedy());
    }

    /** What the button says that carries it out. */
    String button(Texts texts) {
        return stated == 0 ? texts.get("import.files", files.size()) : texts.get("import.values", stated);
    }
}
