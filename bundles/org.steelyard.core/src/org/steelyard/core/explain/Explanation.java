package org.steelyard.core.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.steelyard.core.ShowEvaluation.SlotView;
import org.steelyard.model.value.Place;
import org.steelyard.scoring.Scorecard;

/**
 * How something in an evaluation came about. Texts are in the language of the scorecard; {@code id} is the
 * {@code xmi:id} of the object behind it, for whoever wants to jump there.
 */
public sealed interface Explanation {

    /** What is explained, as a headline. */
    String title();

    /** The {@code xmi:id} of the object. */
    String id();

    /**
     * The score of an indicator.
     *
     * @param code       indicator code
     * @param line       its line of the scorecard, with rule in words, calculation, losses, and what is missing
     * @param parts      the lines of the indicators below; empty for a leaf
     * @param operands   the numbers that the rule used, with everything that is stated about each
     * @param judgements judgements about it, with their evidence
     * @param findings   findings that name it or a judgement about it
     */
    record OfIndicator(String id, String title, String code, Scorecard.Line line, List<Scorecard.Line> parts, List<OperandPart> operands,
            List<JudgementPart> judgements, List<Link> findings) implements Explanation {
        /** Copies the lists. */
        public OfIndicator {
            parts = List.copyOf(parts);
            operands = List.copyOf(operands);
            judgements = List.copyOf(judgements);
            findings = List.copyOf(findings);
        }
    }

    /**
     * A number of a slot: all statements side by side, the adopted one, and who decided why.
     *
     * @param slot    what is stated
     * @param sources the places of the statements that have one, in the order of the statements
     * @param usedBy  indicators whose score it went into
     */
    record OfSlot(String id, String title, SlotView slot, List<SourceLink> sources, List<UsedBy> usedBy) implements Explanation {
        /** Copies the lists. */
        public OfSlot {
            sources = List.copyOf(sources);
            usedBy = List.copyOf(usedBy);
        }
    }

    /**
     * A finding.
     *
     * @param indicators      indicators it is about, with what they lost
     * @param evidence        evidence of the judgements behind it
     * @param recommendations what answers it; empty when nothing does
     */
    record OfFinding(String id, String title, List<UsedBy> indicators, List<EvidencePart> evidence, List<Link> recommendations) implements Explanation {
        /** Copies the lists. */
        public OfFinding {
            indicators = List.copyOf(indicators);
            evidence = List.copyOf(evidence);
            recommendations = List.copyOf(recommendations);
        }
    }

    /**
     * A recommendation.
     *
     * @param findings   findings it answers
     * @param indicators indicators those are about
     */
    record OfRecommendation(String id, String title, List<Link> findings, List<UsedBy> indicators) implements Explanation {
        /** Copies the lists. */
        public OfRecommendation {
            findings = List.copyOf(findings);
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * A piece of evidence.
     *
     * @param evidence   what it is
     * @param indicators indicators whose judgements rest on it
     * @param findings   findings that those judgements led to
     */
    record OfEvidence(String id, String title, EvidencePart evidence, List<UsedBy> indicators, List<Link> findings) implements Explanation {
        /** Copies the lists. */
        public OfEvidence {
            indicators = List.copyOf(indicators);
            findings = List.copyOf(findings);
        }
    }

    /**
     * An operand of a rule.
     *
     * @param operand  as the ledger has it: name, value, unit, address
     * @param slot     everything that is stated about it; empty when nothing is
     * @param sources  the places of the statements
     */
    record OperandPart(Scorecard.OperandLine operand, Optional<SlotView> slot, List<SourceLink> sources) {
        /** Copies the sources. */
        public OperandPart {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Where a statement stands.
     *
     * @param place     file, sheet and cell
     * @param sourceId  {@code xmi:id} of the source; empty when the evaluation does not have it
     * @param adopted   whether the statement is the adopted one
     * @param replaced  whether a newer version of the file replaced it
     */
    record SourceLink(Place place, String sourceId, boolean adopted, boolean replaced) {
    }

    /**
     * A judgement.
     *
     * @param item     item of a checklist or condition; empty for the whole indicator
     * @param reason   why
     * @param evidence what it rests on
     * @param findings what it led to
     */
    record JudgementPart(String id, String title, String item, String reason, List<EvidencePart> evidence, List<Link> findings) {
        /** Copies the lists. */
        public JudgementPart {
            evidence = List.copyOf(evidence);
            findings = List.copyOf(findings);
        }
    }

    /**
     * A piece of evidence.
     *
     * @param locator  where it is in its source
     * @param excerpt  what it says
     * @param sourceId {@code xmi:id} of the source; empty when it has none
     * @param source   name of the source
     */
    record EvidencePart(String id, String title, String locator, String excerpt, String sourceId, String source) {
    }

    /** An indicator and what it lost; empty when it is not scored. */
    record UsedBy(String id, String code, String name, Optional<BigDecimal> lost) {
    }

    /** Another object that can be explained. */
    record Link(String id, String title) {
    }
}
