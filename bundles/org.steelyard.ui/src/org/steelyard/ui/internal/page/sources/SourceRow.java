package org.steelyard.ui.internal.page.sources;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.RecognisedTable;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.text.Texts;

/**
 * A source file as a line of the list.
 *
 * @param source   the file
 * @param newer    name of the file that replaced it; empty when none did
 * @param replaces name of the file that it replaced; empty when none
 * @param size     for people
 * @param imported when, for people
 * @param tables   the recognised tables, a line each
 * @param values   number of values taken from it
 */
record SourceRow(Source source, Optional<String> newer, Optional<String> replaces, String size, String imported, List<String> tables, int values) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int STEP = 1024;

    /** All files in the order in which they came in, times in this zone. */
    static List<SourceRow> of(Evaluation evaluation, Map<String, List<TakenValue>> taken, ZoneId zone, Texts texts) {
        Map<String, String> names = new HashMap<>();
        Map<String, String> newer = new HashMap<>();
        for (Source source : evaluation.getSources()) {
            names.put(text(source.getSha256()), text(source.getName()));
            if (!text(source.getReplaces()).isEmpty()) {
                newer.put(source.getReplaces(), text(source.getName()));
            }
        }
        return evaluation.getSources().stream().map(s -> new SourceRow(s, Optional.ofNullable(newer.get(text(s.getSha256()))),
                Optional.of(text(s.getReplaces())).filter(r -> !r.isEmpty()).map(r -> names.getOrDefault(r, r)), size(text(s.getSize())),
                time(s.getImportedAt(), zone), s.getTables().stream().map(t -> table(t, texts)).toList(),
                taken.getOrDefault(text(s.getSha256()), List.of()).size())).toList();
    }

    /** The first digits of the digest, enough to compare by eye. */
    String digest() {
        String all = text(source.getSha256());
        return all.substring(0, Math.min(12, all.length()));
    }

    /** Everything about it that has no column. */
    String details(Texts texts) {
        return texts.get("source.details", text(source.getName()), text(source.getSha256()), text(source.getImporter()),
                tables.isEmpty() ? texts.get("source.no-tables") : tables.stream().collect(Collectors.joining("\n  ", "\n  ", "")));
    }

    private static String table(RecognisedTable table, Texts texts) {
        return java.util.stream.Stream.of(table.getTitle(), table.getSheet(), table.getRange(),
                text(table.getUnit()).isEmpty() ? "" : texts.get("unit", table.getUnit())).filter(p -> p != null && !p.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** In the largest unit that leaves something before the point; as it stands when it is no number. */
    static String size(String bytes) {
        if (!bytes.matches("\\d{1,18}")) {
            return bytes;
        }
        BigDecimal size = new BigDecimal(bytes);
        for (String unit : List.of("B", "KB", "MB")) {
            if (size.compareTo(BigDecimal.valueOf(STEP)) < 0) {
                return size.setScale(unit.equals("B") ? 0 : 1, RoundingMode.HALF_UP).toPlainString() + " " + unit;
            }
            size = size.divide(BigDecimal.valueOf(STEP), 3, RoundingMode.HALF_UP);
        }
        return size.setScale(1, RoundingMode.HALF_UP).toPlainString() + " GB";
    }

    private static String time(Instant at, ZoneId zone) {
        return at == null ? "—" : TIME.withZone(zone).format(at);
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
