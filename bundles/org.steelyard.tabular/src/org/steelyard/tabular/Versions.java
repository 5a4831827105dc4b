package org.steelyard.tabular;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.city.spi.ImportResult.Question;
import org.steelyard.document.Digest;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.problem.Location;
import org.steelyard.model.value.Value;

/**
 * Settles which claims count when one table of the mapping was found more than once for a period and a scope. Equal
 * values count once, the first found. Different values are a question, and nothing is claimed until it is answered.
 */
final class Versions {

    /** Answer that keeps the statements of all versions. */
    static final String ALL = "all";

    private final Context context;
    private final Map<String, String> answers;
    private final List<Question> questions = new ArrayList<>();
    private final Set<ImportedClaim> dropped = new HashSet<>();
    private final Set<String> asked = new HashSet<>();

    Versions(Context context, Map<String, String> answers) {
        this.context = context;
        this.answers = answers;
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    /** The claims that count, in the order of the tables. */
    List<ImportedClaim> settle(List<TableReader.Result> tables) {
        Map<String, Map<SlotAddress, Map<Integer, List<ImportedClaim>>>> groups = new LinkedHashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            for (ImportedClaim claim : tables.get(i).claims()) {
                SlotAddress a = claim.address();
                String group = tables.get(i).read().mapping() + "@" + a.period() + "#" + a.scope();
                groups.computeIfAbsent(group, g -> new LinkedHashMap<>())
                        .computeIfAbsent(a, x -> new LinkedHashMap<>()).computeIfAbsent(i, x -> new ArrayList<>()).add(claim);
            }
        }
        groups.forEach((group, statements) -> {
            Map<SlotAddress, Map<Integer, List<ImportedClaim>>> shared = new LinkedHashMap<>(statements);
            shared.values().removeIf(byTable -> byTable.size() < 2);
            while (!shared.isEmpty()) {
                settle(group, connected(shared), tables);
            }
        });
        answers.keySet().stream().filter(id -> id.startsWith(Question.OF_IMPORTER) && !asked.contains(id)).sorted()
                .forEach(id -> context.findings().add(Code.ANSWER_UNASKED, Location.NONE, id));
        return tables.stream().flatMap(t -> t.claims().stream()).filter(c -> !dropped.contains(c)).toList();
    }

    // takes out the statements of all tables that state something in common
    private static Map<SlotAddress, Map<Integer, List<ImportedClaim>>> connected(
            Map<SlotAddress, Map<Integer, List<ImportedClaim>>> shared) {
        Set<Integer> tables = new LinkedHashSet<>(shared.values().iterator().next().keySet());
        Map<SlotAddress, Map<Integer, List<ImportedClaim>>> part = new LinkedHashMap<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var it = shared.entrySet().iterator(); it.hasNext();) {
                var entry = it.next();
                if (entry.getValue().keySet().stream().anyMatch(tables::contains)) {
                    part.put(entry.getKey(), entry.getValue());
                    grown |= tables.addAll(entry.getValue().keySet());
                    it.remove();
                }
            }
        }
        return part;
    }

    private void settle(String group, Map<SlotAddress, Map<Integer, List<ImportedClaim>>> shared,
            List<TableReader.Result> tables) {
        List<Integer> versions = shared.values().stream().flatMap(m -> m.keySet().stream()).distinct().sorted().toList();
        List<SlotAddress> different = shared.keySet().stream().filter(a -> differs(shared.get(a))).toList();
        if (different.isEmpty()) {
            Set<Integer> later = new LinkedHashSet<>();
            shared.values().forEach(byTable -> byTable.keySet().stream().sorted().skip(1).forEach(i -> {
                dropped.addAll(byTable.get(i));
                later.add(i);
            }));
            later.stream().sorted().forEach(i -> context.findings().add(Code.TABLE_TWICE, tables.get(i).found().sheet().location(),
                    tables.get(i).found().title().strip(), where(tables.get(versions.get(0)))));
            return;
        }
        Map<String, Integer> options = new LinkedHashMap<>();
        versions.forEach(i -> options.put(key(tables.get(i)), i));
        String id = "import.which-table:" + group + ":" + Digest.of(String.join("\n", options.keySet().stream().sorted().toList())
                .getBytes(StandardCharsets.UTF_8)).substring(0, 12);
        asked.add(id);
        String answer = answers.getOrDefault(id, "");
        if (answer.equals(ALL)) {
            return;
        }
        Optional<Integer> chosen = Optional.ofNullable(options.get(answer));
        shared.values().forEach(byTable -> byTable.forEach((i, claims) -> {
            if (!Optional.of(i).equals(chosen)) {
                dropped.addAll(claims);
            }
        }));
        if (chosen.isEmpty()) {
            ask(id, shared, different, options, tables);
        }
    }

    private void ask(String id, Map<SlotAddress, Map<Integer, List<ImportedClaim>>> shared, List<SlotAddress> different,
            Map<String, Integer> options, List<TableReader.Result> tables) {
        TableReader.Result first = tables.get(options.values().iterator().next());
        SlotAddress any = different.get(0);
        List<Question.Option> choices = new ArrayList<>();
        options.forEach((key, i) -> choices.add(new Question.Option(key, context.texts().get("question.option", where(tables.get(i)),
                different.size(), different.stream().filter(a -> shared.get(a).containsKey(i)).limit(3)
                        .map(a -> shared.get(a).get(i).get(0)).map(c -> c.label() + " = " + (c.raw().isBlank() ? "—" : c.raw().strip()))
                        .collect(Collectors.joining(context.texts().isChinese() ? "；" : "; "))))));
        choices.add(new Question.Option(ALL, context.texts().get("question.all")));
        questions.add(new Question(id, context.texts().get("question.which-table",
                first.found().table().name(context.texts().isChinese()), any.period(), any.scope(), options.size(), different.size(),
                shared.size()), choices, options.values().stream().map(i -> tables.get(i).found().sheet().document().sha256()).collect(Collectors.toSet())));
    }

    private static boolean differs(Map<Integer, List<ImportedClaim>> byTable) {
        List<List<ImportedClaim>> all = List.copyOf(byTable.values());
        return all.stream().anyMatch(claims -> claims.size() != all.get(0).size() || !same(claims, all.get(0)));
    }

    private static boolean same(List<ImportedClaim> a, List<ImportedClaim> b) {
        for (int i = 0; i < a.size(); i++) {
            Value x = a.get(i).value();
            Value y = b.get(i).value();
            boolean equal = x instanceof Value.Number m && y instanceof Value.Number n
                    ? m.quantity().sameAmount(n.quantity()) : x.equals(y);
            if (!equal) {
                return false;
            }
        }
        return true;
    }

    private static String key(TableReader.Result table) {
        String digest = table.found().sheet().document().sha256();
        return digest.substring(0, Math.min(12, digest.length())) + ":" + table.read().sheet() + ":" + table.read().range();
    }

    private static String where(TableReader.Result table) {
        String sheet = table.read().sheet();
        return table.found().sheet().document().name() + (sheet.isEmpty() ? "" : " · " + sheet) + " · " + table.read().range();
    }
}
