package org.steelyard.model.address;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of one slot of an evaluation, written {@code key@period#scope}; period and scope may be empty. Keys are
 * dotted, and their first segment says where the slot lives:
 * <ul>
 * <li>{@code fund.<kind>.<line code>}: a line of a fund statement, for example
 * {@code fund.final.expenditure.subtotal@2019#全市}; a column of a multi-column one follows as {@code /<column>};</li>
 * <li>{@code survey.<survey>.<group>.<result>}, or {@code distributed}, {@code returned}, {@code valid} for the counts;</li>
 * <li>{@code judgement.<indicator>[.<item>].points|deduction|stated};</li>
 * <li>{@code workplan.<plan>.<no>.credit};</li>
 * <li>{@code score.<indicator>.full|deduction|score}, {@code score.total}, {@code score.grade}: scores that a document states;</li>
 * <li>anything else: a data item with this key.</li>
 * </ul>
 * In a pattern, {@code *} stands for one segment of a key, or for any period or scope.
 *
 * @param key    dotted key
 * @param period period, usually a year
 * @param scope  scope name, for example 全市 or a district
 */
public record SlotAddress(String key, String period, String scope) {

    private static final Pattern FORM = Pattern.compile("([^@#]+)(?:@([^#]*))?(?:#(.*))?");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)\\}");

    /** Checks that nothing is null and the key not blank. */
    public SlotAddress {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(scope, "scope");
        if (key.isBlank()) {
            throw new IllegalArgumentException("an address needs a key");
        }
    }

    /** Reads {@code key@period#scope}. */
    public static SlotAddress valueOf(String text) {
        Matcher m = FORM.matcher(text.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException("not an address: '" + text + "'");
        }
        return new SlotAddress(m.group(1), m.group(2) == null ? "" : m.group(2), m.group(3) == null ? "" : m.group(3));
    }

    /**
     * Fills a template such as {@code enrolment.insured@{year}#{scope}}. {@code {year-1}} is the year before. A variable
     * with an empty value leaves out its segment of the key.
     *
     * @throws IllegalArgumentException when a variable has no value
     */
    public static SlotAddress fill(String template, Map<String, String> variables) {
        Matcher m = VARIABLE.matcher(template);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            m.appendReplacement(out, Matcher.quoteReplacement(variable(m.group(1), variables)));
        }
        m.appendTail(out);
        return valueOf(out.toString().replaceAll("\\.{2,}", "."));
    }

    private static String variable(String name, Map<String, String> variables) {
        Matcher shifted = Pattern.compile("(\\w+)([-+]\\d+)").matcher(name);
        if (shifted.matches() && variables.containsKey(shifted.group(1))) {
            return Integer.toString(
                    Integer.parseInt(variables.get(shifted.group(1))) + Integer.parseInt(shifted.group(2)));
        }
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value for {" + name + "}");
        }
        return value;
    }

    /** The first segment of the key. */
    public String family() {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    /** Whether the address has a wildcard. */
    public boolean isPattern() {
        return key.contains("*") || period.equals("*") || scope.equals("*");
    }

    /**
     * Whether the other address falls under this pattern. An empty period or scope of the pattern takes any, so that a
     * rule need not repeat what its table already says.
     */
    public boolean matches(SlotAddress other) {
        return (period.isEmpty() || period.equals("*") || period.equals(other.period))
                && (scope.isEmpty() || scope.equals("*") || scope.equals(other.scope)) && keyMatches(other.key);
    }

    private boolean keyMatches(String other) {
        if (key.indexOf('*') < 0) {
            return key.equals(other);
        }
        String[] mine = key.split("\\.");
        String[] theirs = other.split("\\.");
        if (mine.length != theirs.length) {
            return false;
        }
        for (int i = 0; i < mine.length; i++) {
            if (!mine[i].equals("*") && !mine[i].equals(theirs[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return key + (period.isEmpty() ? "" : "@" + period) + (scope.isEmpty() ? "" : "#" + scope);
    }
}
