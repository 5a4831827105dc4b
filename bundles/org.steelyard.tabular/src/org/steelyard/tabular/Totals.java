package org.steelyard.tabular;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.mapping.Layout;
import org.steelyard.model.mapping.RowMapping;
import org.steelyard.model.mapping.ValueKind;
import org.steelyard.model.problem.Location;
import org.steelyard.model.value.Unit;

/** Holds the total rows of a table against the rows they sum up. */
final class Totals {

    private final Found found;
    private final Context context;
    private final Skipped skipped;

    Totals(Found found, Context context) {
        this.found = found;
        this.context = context;
        this.skipped = new Skipped(found, context);
    }

    void run(List<Line> lines, List<Location> unknown) {
        if (found.table().layout() != Layout.ROWS || found.headings().isEmpty()) {
            return;
        }
        for (Headings.Column column : found.headings().get().columns()) {
            if (column.known().mapping().getKind() == ValueKind.NUMBER && lines.stream().anyMatch(Line::total)) {
                run(column, lines, unknown);
            }
        }
        skipped.tell();
    }

    // 小计 sums up the rows since the one before, any other total all rows
    private void run(Headings.Column column, List<Line> lines, List<Location> unknown) {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal since = BigDecimal.ZERO;
        int details = 0;
        List<Amount> unreadSince = new ArrayList<>();
        List<Amount> unread = new ArrayList<>();
        for (Line line : lines) {
            Optional<Amount> amount = Optional.ofNullable(line.amounts().get(column));
            BigDecimal value = amount.map(Amount::orZero).orElse(BigDecimal.ZERO);
            if (amount.filter(Amount::unread).isPresent() && !line.total()) {
                unreadSince.add(amount.get());
                unread.add(amount.get());
            }
            if (!line.total()) {
                if (!line.declared().map(RowMapping::isOfWhich).orElse(false) && !Labels.ofWhich(line.label())) {
                    all = all.add(value);
                    since = since.add(value);
                    details++;
                }
                continue;
            }
            boolean part = Labels.label(line.label()).endsWith("小计");
            BigDecimal sum = part ? since : all;
            boolean summable = amount.flatMap(Amount::unit).map(u -> !u.isRatio() && u.symbol().indexOf('/') < 0).orElse(false);
            List<Amount> missing = part ? unreadSince : unread;
            if (details > 0 && summable && !missing.isEmpty()) {
                skipped.add(context.texts().get("total-of", line.label(), column.path().text()), missing);
            } else if (details > 0 && summable && !unknown.isEmpty()) {
                skipped.addRows(context.texts().get("total-of", line.label(), column.path().text()), unknown);
            } else if (details > 0 && summable && value.compareTo(sum) != 0 && value.compareTo(part ? all : since) != 0) {
                differs(line, column, amount.get(), sum, amount.get().unit().get());
            }
            since = BigDecimal.ZERO;
            unreadSince.clear();
        }
    }

    private void differs(Line line, Headings.Column column, Amount amount, BigDecimal sum, Unit unit) {
        BigDecimal difference = amount.orZero().subtract(sum);
        context.findings().add(Code.TOTAL_DIFFERS, found.sheet().location(amount.row(), amount.column(), amount.raw()),
                line.label(), column.path().text(), Differences.text(amount.orZero()), Differences.text(sum),
                Differences.text(difference), unit.symbol(), Differences.hint(difference, context.texts()));
    }
}
