package org.steelyard.scoring.internal.input;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.value.Value;
import org.steelyard.scoring.internal.text.Phrases;

/** Claims in words, and the adopted points of a judgement. */
final class Claims {

    private Claims() {
    }

    /** A claim with where it is stated: {@code 978份（报告正文）}. */
    static String text(Claim claim, Phrases phrases) {
        String value = switch (claim.getValue()) {
            case Value.Number number -> Phrases.grouped(number.quantity().value())
                    + (number.quantity().unit().symbol().equals("1") ? "" : number.quantity().unit().symbol());
            case Value.Text text -> text.text();
            case Value.Day day -> day.iso();
            case Value.Truth truth -> phrases.get(truth.truth() ? "yes" : "no");
            case Value.Blank blank -> phrases.get("blank");
            case null -> phrases.get("blank");
        };
        String where = claim.getPlace() != null ? claim.getPlace().text() : claim.getWhere();
        return where == null || where.isBlank() ? value : phrases.get("scoped", value, where);
    }

    /** The adopted number of points; empty when the slot is not there or says nothing. */
    static Optional<BigDecimal> points(Slot slot, String name, Phrases phrases, List<String> missing) {
        if (slot == null || slot.getClaims().isEmpty()) {
            return Optional.empty();
        }
        Claim adopted = slot.getAdopted();
        if (adopted == null) {
            List<String> stated = slot.getClaims().stream().map(each -> text(each, phrases)).toList();
            missing.add(stated.size() == 1 ? phrases.get("missing.not-adopted", name, stated.get(0))
                    : phrases.get("missing.undecided", name, phrases.list(stated)));
            return Optional.empty();
        }
        return switch (adopted.getValue()) {
            case Value.Number number -> Optional.of(number.quantity().value());
            case Value.Text text -> {
                missing.add(phrases.get("missing.text", name, "", text.text()));
                yield Optional.empty();
            }
            case null, default -> Optional.empty();
        };
    }

    /** The adopted text of a slot, or an empty one. */
    static String adoptedText(Slot slot, Phrases phrases) {
        if (slot == null || slot.getAdopted() == null) {
            return "";
        }
        return switch (slot.getAdopted().getValue()) {
            case Value.Text text -> text.text().strip();
            case Value.Truth truth -> phrases.get(truth.truth() ? "yes" : "no");
            case null, default -> "";
        };
    }
}
