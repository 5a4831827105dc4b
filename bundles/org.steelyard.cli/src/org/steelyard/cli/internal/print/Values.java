package org.steelyard.cli.internal.print;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;

/** Values for people: with thousands separators, unit, and the decimals that the source prints. */
public final class Values {

    private Values() {
    }

    /** A value. */
    public static String text(Value value, Texts texts) {
        return switch (value) {
            case Value.Number n -> text(n.quantity(), texts);
            case Value.Day d -> d.iso();
            case Value.Text t -> t.text();
            case Value.Truth t -> texts.get(t.truth() ? "yes" : "no");
            case Value.Blank b -> texts.get("blank");
        };
    }

    private static String text(Quantity quantity, Texts texts) {
        String unit = quantity.unit().equals(Unit.ONE) ? "" : quantity.unit().symbol();
        boolean close = unit.equals("%") || unit.equals("‰") || unit.isEmpty();
        return (quantity.approximate() ? texts.get("about") : "") + number(quantity.value()) + (close ? "" : " ") + unit;
    }

    /** A number with thousands separators and all its decimals. */
    public static String number(BigDecimal number) {
        int decimals = Math.max(0, number.scale());
        DecimalFormat format = new DecimalFormat("#,##0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)), DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(number);
    }
}
