package org.steelyard.install.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.steelyard.city.City;
import org.steelyard.city.Division;

/** Puts the new city's names and code in place of those of the city that it starts from. */
final class Renaming {

    private record Pair(Pattern from, String to) {
    }

    private final List<Pair> pairs = new ArrayList<>();
    private final Optional<Division> from;

    /** From this city; the division tells its official name. Keys made of name and year get the year. */
    Renaming(City city, Optional<Division> division, Newcomer to, int year) {
        from = division;
        division.ifPresent(d -> plain(d.name(), to.official()));
        plain(city.name() + "市", to.official());
        // a short name that is also a word (保定) is not replaced where it may be that word
        if (division.map(Division::distinct).orElse(true)) {
            plain(city.name(), to.name());
        }
        word(city.nameEn(), to.nameEn());
        String slug = city.slug().replace("-", "");
        pairs.add(new Pair(Pattern.compile("(?<![A-Za-z])" + slug + "(?:19|20)\\d{2}(?!\\d)"), to.slug() + year));
        word(city.slug(), to.slug());
        word(slug, to.slug());
        pairs.add(new Pair(Pattern.compile("(?<!\\d)" + city.code() + "(?!\\d)"), Matcher.quoteReplacement(to.code())));
    }

    private void plain(String old, String name) {
        pairs.add(new Pair(Pattern.compile(Pattern.quote(old)), Matcher.quoteReplacement(name)));
    }

    private void word(String old, String name) {
        pairs.add(new Pair(Pattern.compile("(?<![A-Za-z])" + Pattern.quote(old) + "(?![A-Za-z])"), Matcher.quoteReplacement(name)));
    }

    /** The text with the new names. */
    String apply(String text) {
        String renamed = text;
        for (Pair pair : pairs) {
            renamed = pair.from.matcher(renamed).replaceAll(pair.to);
        }
        return renamed;
    }

    /** Whether the text says something of the old city. */
    boolean concerns(String text) {
        return !apply(text).equals(text);
    }

    /** The division that is left. */
    Optional<Division> from() {
        return from;
    }

    /** Renames in every text of the model. */
    void apply(EObject root) {
        texts(root);
        root.eAllContents().forEachRemaining(this::texts);
    }

    private void texts(EObject object) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (attribute.getEAttributeType().getInstanceClass() != String.class || !object.eIsSet(attribute)) {
                continue;
            }
            if (attribute.isMany()) {
                @SuppressWarnings("unchecked")
                List<String> values = (List<String>) object.eGet(attribute);
                values.replaceAll(this::apply);
            } else {
                object.eSet(attribute, apply((String) object.eGet(attribute)));
            }
        }
    }
}
