package org.steelyard.ui.internal.page.fund;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.steelyard.model.fund.StatementLine;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Unit;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.page.fund.Identities.Breach;

/** What does not add up, a sentence each, leading to its line. */
final class BreachList {

    private final Composite place;
    private final Texts texts;
    private final Consumer<Breach> open;
    private List<String> shown = List.of();

    BreachList(Composite parent, Texts texts, Consumer<Breach> open) {
        this.texts = texts;
        this.open = open;
        place = Ids.control(new Composite(parent, SWT.NONE), "fund.breaches", texts.get("breaches"));
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(place);
    }

    Control control() {
        return place;
    }

    /** Whether there is anything to be shown. */
    boolean show(List<Breach> breaches, Unit unit) {
        List<String> now = breaches.stream().map(b -> sentence(b, unit, texts)).toList();
        if (!now.equals(shown)) {
            shown = now;
            for (Control old : place.getChildren()) {
                old.dispose();
            }
            for (int i = 0; i < now.size(); i++) {
                Breach breach = breaches.get(i);
                Link link = Ids.control(new Link(place, SWT.WRAP), "fund.breach." + i, now.get(i));
                link.setText("▲ " + now.get(i).replace("&", "&&").replace("<", "‹") + " <a>" + texts.get("breach.show") + "</a>");
                link.addListener(SWT.Selection, e -> open.accept(breach));
                // as wide as the page and wrapped there
                GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(link);
            }
            place.requestLayout();
        }
        return !now.isEmpty();
    }

    /** What does not add up, and by how much. */
    static String sentence(Breach breach, Unit unit, Texts texts) {
        String symbol = unit == null ? "" : unit.symbol();
        String parts = breach.parts().stream().map(BreachList::name).collect(Collectors.joining(texts.get("breach.comma")));
        return texts.get("breach." + breach.kind(), name(breach.whole()), number(breach.stated()), parts, number(breach.computed()),
                number(breach.difference().abs()), symbol);
    }

    private static String name(StatementLine line) {
        return line.getName() == null ? String.valueOf(line.getCode()) : line.getName();
    }

    /** With thousands separated and the decimals kept. */
    static String number(BigDecimal value) {
        String plain = value.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        return (value.signum() < 0 ? "−" : "") + whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : plain.substring(point));
    }
}
