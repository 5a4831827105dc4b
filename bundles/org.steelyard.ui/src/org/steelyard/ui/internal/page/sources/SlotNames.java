package org.steelyard.ui.internal.page.sources;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.evaluation.DataItem;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.Judgement;
import org.steelyard.model.evaluation.SelfEvaluationRow;
import org.steelyard.model.evaluation.StatedScore;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.fund.LineCell;
import org.steelyard.model.fund.StatementLine;
import org.steelyard.model.survey.SurveyGroup;
import org.steelyard.model.survey.SurveyResult;

/** What a slot is called where it does not stand beside the object it belongs to; without its value. */
public final class SlotNames {

    private final ModelText words;
    private final Labels labels;

    /** Names in the language of the labels. */
    public SlotNames(ModelText words, Labels labels) {
        this.words = words;
        this.labels = labels;
    }

    /** For example 决算表 2019 工伤保险待遇支出. */
    public String of(Slot slot) {
        EObject owner = slot.eContainer();
        return switch (owner) {
            case null -> "";
            case DataItem item -> joined(named(item.getName(), item.getKey()), item.getPeriod(), item.getScope());
            case StatementLine line -> line(line);
            case LineCell cell -> joined(cell.eContainer() instanceof StatementLine line ? line(line) : "", labels.literal(
                    org.steelyard.model.fund.FundPackage.Literals.COLUMN, cell.getColumn()));
            case SurveyResult result -> joined(result.eContainer() instanceof SurveyGroup group ? named(group.getName(), group.getKey()) : "",
                    named(result.getName(), result.getKey()));
            case SurveyGroup group -> joined(named(group.getName(), group.getKey()), feature(slot));
            case Judgement judgement -> joined(judgement.getIndicatorCode(), judgement.getItem(), feature(slot));
            case StatedScore score -> joined(score.getIndicatorCode(), feature(slot));
            case SelfEvaluationRow row -> joined(row.getIndicator(), feature(slot));
            case Evaluation evaluation -> feature(slot);
            default -> joined(words.of(owner), feature(slot));
        };
    }

    private String line(StatementLine line) {
        EObject at = line.eContainer();
        while (at instanceof StatementLine) {
            at = at.eContainer();
        }
        String statement = at instanceof FundStatement s ? joined(s.getYear(), labels.literal(
                org.steelyard.model.fund.FundPackage.Literals.STATEMENT_KIND, s.getKind())) : "";
        return joined(statement, named(line.getName(), line.getCode()));
    }

    private String feature(Slot slot) {
        return labels.feature(slot.eContainingFeature());
    }

    private static String named(String name, String key) {
        return name == null || name.isBlank() ? key : name;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(p -> p != null && !p.isBlank()).collect(Collectors.joining(" "));
    }
}
