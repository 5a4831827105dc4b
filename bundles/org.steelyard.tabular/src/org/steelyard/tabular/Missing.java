package org.steelyard.tabular;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.steelyard.model.problem.Location;

/** What is expected of all files together and did not come. */
final class Missing {

    private final Context context;
    private final List<KnownTable> tables;

    Missing(Context context, List<KnownTable> tables) {
        this.context = context;
        this.tables = tables;
    }

    /**
     * Reports tables and districts that did not come.
     *
     * @param results what was read
     * @param seen    keys of tables that were reported already
     */
    void report(List<TableReader.Result> results, Set<String> seen) {
        for (KnownTable table : tables) {
            String key = table.mapping().getKey();
            List<TableReader.Result> mine = results.stream().filter(r -> r.read().mapping().equals(key)).toList();
            if (mine.isEmpty() && table.mapping().isRequired() && !seen.contains(key)) {
                context.findings().add(Code.TABLE_MISSING, Location.object(key), table.name(context.texts().isChinese()),
                        context.findings().quoted(table.mapping().getTitles()));
            }
            if (table.mapping().isMultiple()) {
                districts(table, mine);
            }
        }
    }

    private void districts(KnownTable table, List<TableReader.Result> results) {
        Set<String> there = new LinkedHashSet<>();
        results.forEach(r -> r.claims().forEach(c -> there.add(c.address().scope())));
        List<String> missing = new ArrayList<>(context.expectedDistricts());
        // tables that do not come by district owe none
        if (missing.removeAll(there) && !missing.isEmpty()) {
            context.findings().add(Code.DISTRICTS_MISSING, Location.object(table.mapping().getKey()),
                    table.name(context.texts().isChinese()), context.findings().list(missing));
        }
    }
}
