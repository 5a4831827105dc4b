package org.steelyard.ui.internal.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.LegalBasis;
import org.steelyard.model.evaluation.Recommendation;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.rubric.Indicator;

/** What of an evaluation can be found: indicators, numbers by name, address and value, findings, recommendations, sources, legal bases. */
final class ModelEntries {

    private final ModelText words;

    ModelEntries(ModelText words) {
        this.words = words;
    }

    List<Entry> of(Evaluation evaluation) {
        List<Entry> entries = new ArrayList<>();
        for (Iterator<EObject> all = evaluation.eAllContents(); all.hasNext();) {
            EObject object = all.next();
            switch (object) {
                case Indicator indicator -> add(entries, Entry.Kind.INDICATOR, text(indicator.getCode()) + " " + text(indicator.getName()), text(indicator.getNameEn()), object);
                case Finding finding -> add(entries, Entry.Kind.FINDING, words.of(finding), "", object);
                case Recommendation recommendation -> add(entries, Entry.Kind.RECOMMENDATION, words.of(recommendation), "", object);
                case Source source -> add(entries, Entry.Kind.SOURCE, text(source.getName()), "", object);
                case LegalBasis basis -> add(entries, Entry.Kind.LEGAL, text(basis.getName()), text(basis.getIssuer()), object);
                default -> {
                    // reached from what it belongs to
                }
            }
        }
        SlotIndex.of(evaluation).all().forEach((address, slot) -> add(entries, Entry.Kind.SLOT, name(slot), value(slot) + " " + address, slot));
        return entries;
    }

    private String name(Slot slot) {
        return slot.eContainer() == null ? words.of(slot) : words.of(slot.eContainer());
    }

    private String value(Slot slot) {
        return slot.getAdopted() == null || slot.getAdopted().getValue() == null ? "" : words.values().of(slot.getAdopted().getValue());
    }

    private static void add(List<Entry> entries, Entry.Kind kind, String text, String detail, EObject object) {
        entries.add(new Entry(kind, text.strip(), detail.strip(), new Entry.ToObject(object)));
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
