package org.steelyard.report.internal.fill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steelyard.model.claim.Claim;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.outline.RepeatOver;
import org.steelyard.model.rubric.VariantWeight;
import org.steelyard.model.rubric.WeightVariant;
import org.steelyard.model.value.Value;

/**
 * Rows of a grid that are not simply the items of a repeat.
 * <table>
 * <caption>Queries</caption>
 * <tr><td>{@code summary()}</td><td>level-1 indicators, then the total, then the grade: name, weight, score</td></tr>
 * <tr><td>{@code lines('fund.final')}</td><td>lines of a statement: code, name, amount, ofWhich</td></tr>
 * <tr><td>{@code sides('fund.budget')}</td><td>income and expenditure side by side: left, leftAmount, right,
 * rightAmount; without an argument, of the current statement</td></tr>
 * <tr><td>{@code pairs('fund.final')}</td><td>the same, strictly line by line, with the sums opposite each other</td></tr>
 * <tr><td>{@code variants()}</td><td>other systems of weights that a report names beside its rubric: variant, name, weight,
 * and whether it is stated</td></tr>
 * <tr><td>{@code ledger()}</td><td>operands of each leaf: operand, value, unit, place, printed, address, and the names of
 * the leaf</td></tr>
 * <tr><td>{@code claims()}</td><td>all adopted values: address, value, unit, basis, printed, file, place, label</td></tr>
 * </table>
 */
final class Queries {

    private static final Pattern FORM = Pattern.compile("(\\w+)\\(\\s*(?:'([^']*)')?\\s*\\)");

    private final Facts facts;
    private final Items items;

    Queries(Facts facts, Items items) {
        this.facts = facts;
        this.items = items;
    }

    /** The rows, or nothing when there is no such query. */
    Optional<List<Item>> rows(String query, Item within) {
        Matcher m = FORM.matcher(query.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        Optional<String> argument = Optional.ofNullable(m.group(2));
        return switch (m.group(1)) {
            case "summary" -> Optional.of(summary(within));
            case "variants" -> Optional.of(variants(within));
            case "ledger" -> Optional.of(items.indicators().ledger(within));
            case "claims" -> Optional.of(claims(within));
            case "lines" -> statement(argument, within).map(s -> items.statements().lines(s, within)).or(() -> Optional.of(List.of()));
            case "pairs" -> statement(argument, within).map(s -> items.statements().pairs(s, within)).or(() -> Optional.of(List.of()));
            case "sides" -> statement(argument, within).map(s -> items.statements().sides(s, within)).or(() -> Optional.of(List.of()));
            default -> Optional.empty();
        };
    }

    private Optional<FundStatement> statement(Optional<String> address, Item within) {
        return address.isPresent() ? address.flatMap(items.statements()::find) : within.nearest(FundStatement.class);
    }

    private List<Item> summary(Item within) {
        List<Item> rows = new ArrayList<>(items.over(RepeatOver.LEVEL1, within));
        rows.add(within.inner("total", new Object(), sumRow("summary.total", within.get("full"), within.get("total"))));
        rows.add(within.inner("grade", new Object(), sumRow("summary.grade", Optional.of("—"), within.get("grade"))));
        return rows;
    }

    private Map<String, Object> sumRow(String key, Optional<Object> weight, Optional<Object> score) {
        return Map.of("code", "", "name", items.label(key), "weight", weight.orElse(""), "score", score.orElse(""));
    }

    private List<Item> variants(Item within) {
        List<Item> rows = new ArrayList<>();
        if (facts.evaluation().getRubric() == null) {
            return rows;
        }
        for (WeightVariant variant : facts.evaluation().getRubric().getVariants()) {
            for (VariantWeight weight : variant.getWeights()) {
                Object stated = weight.getWeight() == null ? "" : Figure.plain(weight.getWeight());
                rows.add(within.inner(variant.getName() + "." + weight.getName(), weight,
                        Map.of("variant", variant.getName(), "name", weight.getName(), "weight", stated, "stated", weight.getWeight() != null)));
            }
        }
        return rows;
    }

    private List<Item> claims(Item within) {
        List<Item> rows = new ArrayList<>();
        facts.index().all().forEach((address, slot) -> {
            Claim claim = slot.getAdopted();
            if (claim == null || claim.getValue() == null) {
                return;
            }
            Map<String, Object> v = new HashMap<>();
            v.put("address", address.toString());
            v.put("value", shown(claim.getValue()));
            v.put("unit", Facts.quantity(claim.getValue()).map(q -> q.unit().symbol()).orElse(""));
            v.put("basis", Facts.quantity(claim.getValue()).map(q -> q.basis().label()).orElse(""));
            v.put("printed", claim.getRaw() == null ? "" : claim.getRaw());
            v.put("label", claim.getLabel() == null ? "" : claim.getLabel());
            v.put("recipe", claim.getRecipe() == null ? "" : claim.getRecipe());
            v.put("file", claim.getPlace() == null ? "" : claim.getPlace().file());
            v.put("place", claim.getPlace() == null ? "" : claim.getPlace().locator().text());
            v.put("alternatives", slot.getClaims().size() - 1);
            rows.add(within.inner(address.toString(), slot, v));
        });
        return rows;
    }

    private Object shown(Value value) {
        return switch (value) {
            case Value.Number n -> Facts.figure(n.quantity());
            case Value.Text t -> t.text();
            case Value.Day d -> d.iso();
            case Value.Truth t -> t.truth();
            case Value.Blank b -> "";
        };
    }
}
