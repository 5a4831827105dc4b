package org.steelyard.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.steelyard.city.spi.ImportResult.ImportedClaim;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.mapping.BlankPolicy;
import org.steelyard.model.problem.Location;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Value;

/** Makes claims of the values of one table, and keeps a value that stands twice from being claimed twice. */
final class ClaimFactory {

    private final Found found;
    private final Findings findings;
    private final Context context;
    private final List<ImportedClaim> claims = new ArrayList<>();
    private final Map<String, ImportedClaim> first = new HashMap<>();
    private final Set<String> told = new LinkedHashSet<>();
    private final Map<String, String> common = new LinkedHashMap<>();

    ClaimFactory(Found found, Context context) {
        this.found = found;
        this.context = context;
        this.findings = context.findings();
        note(common, "title", found.title());
        note(common, "tableNo", found.tableNo());
    }

    /** Notes that go with every value. */
    void common(Map<String, String> notes) {
        common.putAll(notes);
    }

    List<ImportedClaim> claims() {
        return List.copyOf(claims);
    }

    /**
     * Claims a value.
     *
     * @param template  template of its address
     * @param variables values of the template's variables but year and scope
     * @param amount    the value
     * @param label     row and column as printed
     * @param notes     companions
     */
    void claim(String template, Map<String, String> variables, Amount amount, String label, Map<String, String> notes) {
        if (amount.value() instanceof Value.Blank && found.table().mapping().getBlanks() == BlankPolicy.SKIP) {
            return;
        }
        Optional<SlotAddress> address = address(template, variables, amount);
        if (address.isEmpty()) {
            return;
        }
        Map<String, String> all = new LinkedHashMap<>(common);
        notes.forEach((k, v) -> note(all, k, v));
        amount.unit().ifPresent(u -> note(all, "unit", u.symbol()));
        add(new ImportedClaim(address.get(), amount.value(), amount.raw(),
                found.sheet().place(amount.row(), amount.column()), label, "", all, bound(amount)), amount);
    }

    private static Optional<Target> bound(Amount amount) {
        return amount.value() instanceof Value.Number number ? Bounds.in(amount.raw()).map(b -> b.of(number.quantity())) : Optional.empty();
    }

    /** Adds a claim made elsewhere. */
    void add(ImportedClaim claim) {
        claims.add(claim);
    }

    private void add(ImportedClaim claim, Amount amount) {
        // one score in the text and in the annex is stated twice, not written twice
        ImportedClaim before = first.putIfAbsent(claim.address() + "|" + claim.notes().getOrDefault("where", ""), claim);
        if (before == null) {
            claims.add(claim);
            return;
        }
        Location where = found.sheet().location(amount.row(), amount.column(), amount.raw());
        if (before.value().equals(claim.value())) {
            findings.add(Code.ROW_TWICE, where, claim.label(), before.place().locator().text());
            return;
        }
        findings.add(Code.ROW_CONFLICT, where, claim.label(), amount.raw(), before.raw(),
                before.place().locator().text());
        claims.add(claim);
    }

    /** The address; empty when something it needs is unknown, which has been reported. */
    Optional<SlotAddress> address(String template, Map<String, String> variables, Amount amount) {
        if (template.contains("{year") && amount.period().isEmpty()) {
            once(Code.PERIOD_UNKNOWN, "");
            return Optional.empty();
        }
        if (template.contains("{scope}") && amount.scope().isEmpty()) {
            once(Code.SCOPE_UNKNOWN, "");
            return Optional.empty();
        }
        Map<String, String> all = new HashMap<>(variables);
        all.put("year", amount.period().matches("\\d{4}.+") ? amount.period().substring(0, 4) : amount.period());
        all.put("period", amount.period());
        all.put("scope", amount.scope());
        if (!context.expects(amount.period())) {
            once(Code.YEAR_UNEXPECTED, amount.period());
        }
        try {
            return Optional.of(tidy(SlotAddress.fill(template, all)));
        } catch (IllegalArgumentException e) {
            if (told.add(template)) {
                findings.add(Code.MAPPING_FAULT, Location.object(found.table().mapping().getKey()),
                        template + ": " + e.getMessage());
            }
            return Optional.empty();
        }
    }

    // an empty variable at the end of a key leaves its dot behind
    private static SlotAddress tidy(SlotAddress address) {
        return new SlotAddress(address.key().replaceAll("^\\.|\\.$", ""), address.period(), address.scope());
    }

    private void once(Code code, String detail) {
        if (told.add(code + detail)) {
            findings.add(code, found.sheet().location(), found.title(), detail.isEmpty() ? context.year() : detail,
                    findings.list(context.years()));
        }
    }

    static void note(Map<String, String> notes, String key, String text) {
        if (text != null && !text.isBlank()) {
            notes.put(key, text.strip());
        }
    }
}
