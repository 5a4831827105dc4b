package org.steelyard.city.spi;

import java.time.Clock;
import java.util.Locale;

import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.scoring.Scorecard;

/**
 * What is to be exported.
 *
 * @param evaluation a copy, read-only
 * @param scorecard  its scorecard
 * @param locale     language of messages
 * @param clock      the time to be written into document metadata
 */
public record ExportRequest(Evaluation evaluation, Scorecard scorecard, Locale locale, Clock clock) {
}
