package org.steelyard.document;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

import org.steelyard.model.value.Unit;

/**
 * A number as printed.
 *
 * @param value       the number as it stands there, with its printed decimals; 85 for {@code 85%}
 * @param approximate stated with 约, 近, 余, 多, 以上, 左右 or the like
 * @param unit        the unit printed with it: {@code %} for a percentage, 元 for {@code ¥}; empty when none is printed
 * @param percent     whether a percent sign is printed
 * @param multiplied  whether a multiple without unit is part of the value: 32000 for {@code 3.2万}, which then counts single things,
 *                    whatever multiple stands elsewhere
 */
public record ParsedNumber(BigDecimal value, boolean approximate, Optional<Unit> unit, boolean percent, boolean multiplied) {

    /** Checks that nothing is missing. */
    public ParsedNumber {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
    }
}
