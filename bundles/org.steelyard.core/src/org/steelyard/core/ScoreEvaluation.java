package org.steelyard.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.steelyard.scoring.Scorecard;
import org.steelyard.scoring.ScorecardJson;
import org.steelyard.scoring.Scoring;
import org.steelyard.store.HistoryEntry;
import org.steelyard.store.StoreException;

/** Scores an evaluation, and saves the evaluation together with its scorecard. */
public final class ScoreEvaluation {

    private static final String KIND = "score";

    private final Services services;
    private final Scoring scoring;

    /** Scores with these services. */
    public ScoreEvaluation(Services services) {
        this.services = services;
        this.scoring = new Scoring(services.locale());
    }

    /**
     * The scorecard of the model as it is now.
     *
     * @throws UseCaseException when the evaluation has no rubric
     */
    public Scorecard score(OpenEvaluation open, Scorecard.Reading reading) throws UseCaseException {
        if (open.evaluation().getRubric() == null) {
            throw UseCaseException.input(services.texts().get("no-rubric-inside", open.folder().path()));
        }
        return scoring.score(open.evaluation(), reading);
    }

    /**
     * Saves the evaluation with its scorecard, and writes a history entry when the total or the grade is another one than
     * at the last entry.
     *
     * @param scorecard as applied, the reading that counts
     * @throws UseCaseException when the folder is read-only or cannot be written
     */
    public void save(OpenEvaluation open, Scorecard scorecard) throws UseCaseException {
        open.requireWritable();
        try {
            open.folder().save(Optional.of(ScorecardJson.write(scorecard)));
            log(open, scorecard);
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
    }

    /**
     * Writes a history entry when the total or the grade is another one than at the last entry; for who saves by himself.
     *
     * @throws UseCaseException when the history cannot be written
     */
    public void log(OpenEvaluation open, Scorecard scorecard) throws UseCaseException {
        try {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("total", scorecard.total().toPlainString());
            facts.put("grade", scorecard.grade().orElse(""));
            facts.put("complete", Boolean.toString(scorecard.complete()));
            Optional<HistoryEntry> last = open.folder().history().all().stream().filter(e -> e.kind().equals(KIND))
                    .reduce((first, second) -> second);
            if (last.isEmpty() || !last.get().facts().equals(facts)) {
                open.folder().history().add(KIND, facts);
            }
        } catch (StoreException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
    }
}
