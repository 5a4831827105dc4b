package org.steelyard.core.internal.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.steelyard.core.Comparison.Input;
import org.steelyard.core.Comparison.Kind;
import org.steelyard.expression.ExpressionException;
import org.steelyard.expression.Expressions;
import org.steelyard.expression.FunctionSet;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Target.Comparator;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;

/** Works out expressions over the adopted values of one evaluation, and tells what they used or what was in the way. */
final class SlotValues {

    private final SlotIndex index;
    private final Texts texts;
    private final Expressions expressions;
    private final List<Input> inputs = new ArrayList<>();
    private final Set<SlotAddress> asked = new LinkedHashSet<>();
    private Map<String, String> variables = Map.of();
    private String scope = "";
    private boolean probing;
    private Optional<Obstruction> obstruction = Optional.empty();

    /** What is in the way of a result. */
    record Obstruction(Kind kind, String reason) {
    }

    /** A result, or what was in its way. */
    record Result(Optional<BigDecimal> value, List<Input> inputs, Optional<Obstruction> obstruction) {
    }

    SlotValues(SlotIndex index, Texts texts) {
        this.index = index;
        this.texts = texts;
        this.expressions = new Expressions(texts.locale(), FunctionSet.of(Set.of("value", "computed", "stated"), this::value));
    }

    /** The scopes in which something is stated for any of the values that this expression asks for, in the order of the model. */
    List<String> scopes(String expression, String year) {
        variables = Map.of("year", year);
        probing = true;
        asked.clear();
        try {
            expressions.parse(expression).number(Map.of());
        } catch (ExpressionException e) {
            // told when it is worked out
            return List.of("");
        } finally {
            probing = false;
        }
        Set<String> scopes = asked.stream().flatMap(a -> index.matching(a).stream()).map(SlotAddress::scope)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return scopes.isEmpty() ? List.of("") : List.copyOf(scopes);
    }

    /** The result in this scope; an empty scope takes any. */
    Result result(String expression, String year, String inScope) {
        variables = Map.of("year", year);
        scope = inScope;
        inputs.clear();
        obstruction = Optional.empty();
        try {
            return new Result(Optional.of(expressions.parse(expression).number(Map.of())), List.copyOf(inputs), Optional.empty());
        } catch (ExpressionException e) {
            return new Result(Optional.empty(), List.of(),
                    obstruction.or(() -> Optional.of(new Obstruction(Kind.EXPRESSION, texts.get("expression", e.getMessage())))));
        }
    }

    private Object value(String function, List<Object> arguments) {
        if (arguments.size() != 2 || !(arguments.get(0) instanceof String template) || !(arguments.get(1) instanceof String symbol)) {
            throw new ExpressionException(function + "('address', 'unit')");
        }
        SlotAddress address = SlotAddress.fill(template, variables);
        if (probing) {
            asked.add(address);
            return BigDecimal.ONE;
        }
        SlotAddress wanted = address.scope().isEmpty() ? new SlotAddress(address.key(), address.period(), scope) : address;
        List<SlotAddress> found = index.matching(wanted);
        if (found.isEmpty()) {
            throw obstructed(Kind.MISSING, "missing", wanted);
        }
        if (found.size() > 1) {
            throw obstructed(Kind.AMBIGUOUS, "ambiguous", wanted,
                    found.stream().map(SlotAddress::toString).collect(Collectors.joining(texts.get("comma"))));
        }
        BigDecimal number = number(found.get(0), index.get(found.get(0)).orElseThrow(), new Unit(symbol));
        // a rate worked out here from responses has a recipe; one that a document just states has none
        if (!function.equals("value") && function.equals("computed") == inputs.getLast().recipe().isEmpty()) {
            throw obstructed(Kind.MISSING, function.equals("computed") ? "not-computed" : "not-stated", found.get(0));
        }
        return number;
    }

    private BigDecimal number(SlotAddress address, Slot slot, Unit unit) {
        Claim claim = slot.getAdopted();
        if (claim == null || claim.getValue() == null) {
            throw slot.getClaims().isEmpty() ? obstructed(Kind.MISSING, "missing", address) : obstructed(Kind.UNDECIDED, "undecided", address);
        }
        if (claim.getBound() != null && Set.of(Comparator.AT_LEAST, Comparator.AT_MOST).contains(claim.getBound().comparator())) {
            throw obstructed(Kind.BOUND, "bound", address, claim.getRaw() == null ? claim.getBound().toString() : claim.getRaw());
        }
        return switch (claim.getValue()) {
            case Value.Number n when n.quantity().unit().converts(unit) -> {
                inputs.add(new Input(address, n.quantity(), Optional.ofNullable(claim.getPlace()), claim.getRecipe() == null ? "" : claim.getRecipe()));
                yield n.quantity().in(unit);
            }
            case Value.Number n -> throw obstructed(Kind.UNIT, "unit", address, n.quantity().unit(), unit);
            case Value.Blank b -> throw obstructed(Kind.MISSING, "blank", address);
            case Value.Text t -> throw obstructed(Kind.TEXT, "text", address, t.text());
            case Value.Day d -> throw obstructed(Kind.TEXT, "text", address, d.iso());
            case Value.Truth t -> throw obstructed(Kind.TEXT, "text", address, t.truth());
        };
    }

    private ExpressionException obstructed(Kind kind, String key, Object... arguments) {
        Object[] words = java.util.Arrays.stream(arguments).map(Object::toString).toArray();
        String reason = texts.get(key, words);
        obstruction = Optional.of(new Obstruction(kind, reason));
        return new ExpressionException(reason);
    }
}
