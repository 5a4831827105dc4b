package org.steelyard.scoring.internal.input;

import java.math.BigDecimal;

import org.steelyard.model.value.Unit;

/**
 * The measured value of an indicator.
 *
 * @param value rounded as the rubric says; a ratio as a pure number, 1.1710 for 117.10 %
 * @param unit  unit it is printed in
 * @param text  as printed
 */
public record Measured(BigDecimal value, Unit unit, String text) {
}
