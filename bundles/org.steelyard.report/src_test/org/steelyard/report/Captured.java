package org.steelyard.report;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.steelyard.city.spi.ExportRequest;
import org.steelyard.city.spi.ExportResult;
import org.steelyard.document.write.SheetDocument;
import org.steelyard.document.write.TextDocument;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.outline.Outline;
import org.steelyard.scoring.Scorecard;
import org.steelyard.scoring.Scoring;

/** Exports and keeps what was handed to the writers. */
final class Captured extends Writers {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2020-08-31T08:00:00Z"), ZoneOffset.UTC);

    TextDocument text;
    SheetDocument workbook;
    ExportResult result;

    static Captured export(Outline outline, Evaluation evaluation) {
        return export(outline, evaluation, new Scoring(Locale.SIMPLIFIED_CHINESE).score(evaluation, Scorecard.Reading.APPLIED));
    }

    static Captured export(Outline outline, Evaluation evaluation, Scorecard scorecard) {
        Captured captured = new Captured();
        captured.result = new OutlineExporter(outline, captured).write(request(evaluation, scorecard), new NullProgressMonitor());
        return captured;
    }

    static ExportRequest request(Evaluation evaluation, Scorecard scorecard) {
        return new ExportRequest(evaluation, scorecard, Locale.SIMPLIFIED_CHINESE, CLOCK);
    }

    @Override
    byte[] text(TextDocument document, Clock clock) {
        text = document;
        return new byte[0];
    }

    @Override
    byte[] workbook(SheetDocument document, Clock clock) {
        workbook = document;
        return new byte[0];
    }

    /** Codes of the problems. */
    List<String> codes() {
        return result.problems().stream().map(p -> p.code()).toList();
    }

    /** The document as plain text. */
    List<String> lines() {
        return text == null ? PlainText.of(workbook) : PlainText.of(text);
    }
}
