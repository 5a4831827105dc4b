package org.steelyard.core.history;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.steelyard.core.UseCaseException;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Adoption;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.edit.ValueText;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.store.EvaluationFolder;
import org.steelyard.store.StoreException;

/** Writes into the history, on saving, which decisions about statements persons made or took back since the last time. */
public final class DecisionLog {

    private final ValueText values;
    private Map<SlotAddress, Decided> before;

    /** What is adopted and who decided. */
    private record Decided(String value, String by, String reason, String at) {
        static final Decided NOTHING = new Decided("", "", "", "");
    }

    /** A log that starts at the decisions as they are now. */
    public DecisionLog(Evaluation evaluation, Locale locale) {
        this.values = new ModelText(new Labels(locale)).values();
        this.before = decisions(evaluation);
    }

    /**
     * Writes what is different from the last time.
     *
     * @throws UseCaseException when the history cannot be written
     */
    public void write(EvaluationFolder folder) throws UseCaseException {
        Map<SlotAddress, Decided> now = decisions(folder.evaluation());
        try {
            for (Map.Entry<SlotAddress, Decided> each : now.entrySet()) {
                Decided old = before.getOrDefault(each.getKey(), Decided.NOTHING);
                if (!old.equals(each.getValue()) && !each.getValue().at().isEmpty()) {
                    folder.history().add("adoption", facts(each.getKey(), old, each.getValue()));
                }
            }
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
        before = now;
    }

    private static Map<String, String> facts(SlotAddress address, Decided old, Decided now) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("subject", address.toString());
        facts.put("by", now.by());
        facts.put("reason", now.reason());
        facts.put("before", old.value());
        facts.put("after", now.value());
        return facts;
    }

    // what the program adopts by itself is no decision, but its value is what was there before one
    private Map<SlotAddress, Decided> decisions(Evaluation evaluation) {
        Map<SlotAddress, Decided> decisions = new LinkedHashMap<>();
        SlotIndex.of(evaluation).all().forEach((address, slot) -> decisions.put(address, decided(slot)));
        return decisions;
    }

    private Decided decided(Slot slot) {
        String value = slot.getAdopted() == null || slot.getAdopted().getValue() == null ? "" : values.of(slot.getAdopted().getValue());
        Adoption adoption = slot.getAdoption();
        return adoption == null || adoption.isAutomatic() ? new Decided(value, "", "", "")
                : new Decided(value, Objects.toString(adoption.getBy(), ""), Objects.toString(adoption.getReason(), ""), Objects.toString(adoption.getAt(), "?"));
    }
}
