package org.steelyard.ui.internal.model.tree;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/** Finds texts in models and replaces them, one or all as one step. */
public final class Search {

    /** Most hits that are listed; nobody reads more. */
    public static final int MOST = 5_000;
    private static final long LOOKS = 200_000_000;

    /**
     * What is looked for.
     *
     * @param text       text, or regular expression
     * @param matchCase  capital and small letters differ
     * @param wholeWord  no letter or digit before and behind; Chinese has none between words and is found everywhere
     * @param expression whether the text is a regular expression; then the replacement may name groups as {@code $1}
     */
    public record Query(String text, boolean matchCase, boolean wholeWord, boolean expression) {
    }

    /**
     * One value in which the text stands, once or more often.
     *
     * @param object    whose value
     * @param attribute which feature
     * @param index     position in the list, or -1
     * @param before    the value
     * @param after     the value with everything replaced
     * @param start     where the first occurrence begins
     * @param end       where it ends
     */
    public record Hit(EObject object, EAttribute attribute, int index, String before, String after, int start, int end) {
    }

    /**
     * What was found.
     *
     * @param hits    values with the text
     * @param more    whether there are more than are listed
     * @param trouble why the search was given up, in one sentence; empty when it was not
     */
    public record Result(List<Hit> hits, boolean more, String trouble) {

        /** Copies the list. */
        public Result {
            hits = List.copyOf(hits);
        }
    }

    private final Words words;
    private final Edits edits;

    /** Told in these words and changed by these edits. */
    public Search(Words words, Edits edits) {
        this.words = words;
        this.edits = edits;
    }

    /** Everything in these objects and below. */
    public Result find(Query query, String replacement, List<? extends EObject> scope) {
        if (query.text().isEmpty()) {
            return new Result(List.of(), false, "");
        }
        List<Hit> hits = new ArrayList<>();
        try {
            Pattern pattern = pattern(query);
            BoundedText.Budget budget = new BoundedText.Budget(LOOKS);
            String with = query.expression() ? replacement : Matcher.quoteReplacement(replacement);
            for (EObject top : Edits.topmost(scope)) {
                find(top, pattern, with, budget, hits);
                for (Iterator<EObject> below = top.eAllContents(); below.hasNext() && hits.size() <= MOST;) {
                    find(below.next(), pattern, with, budget, hits);
                }
            }
        } catch (PatternSyntaxException e) {
            return new Result(List.of(), false, words.get("find.syntax", e.getIndex() + 1));
        } catch (BoundedText.TooLong | StackOverflowError e) {
            return new Result(List.of(), false, words.get("find.slow"));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // a replacement that names a group there is not
            return new Result(List.of(), false, words.get("find.replacement"));
        }
        boolean more = hits.size() > MOST;
        return new Result(more ? hits.subList(0, MOST) : hits, more, "");
    }

    private static Pattern pattern(Query query) {
        String text = query.expression() ? query.text() : Pattern.quote(query.text());
        if (query.wholeWord()) {
            text = "(?<![\\p{IsAlphabetic}\\p{N}&&[^\\p{IsHan}]])(?:" + text + ")(?![\\p{IsAlphabetic}\\p{N}&&[^\\p{IsHan}]])";
        }
        return Pattern.compile(text, query.matchCase() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static void find(EObject object, Pattern pattern, String with, BoundedText.Budget budget, List<Hit> hits) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (attribute.getEAttributeType().getInstanceClass() != String.class || !object.eIsSet(attribute)) {
                continue;
            }
            Object value = object.eGet(attribute);
            if (value instanceof List<?> many) {
                for (int i = 0; i < many.size(); i++) {
                    find(object, attribute, i, (String) many.get(i), pattern, with, budget).ifPresent(hits::add);
                }
            } else {
                find(object, attribute, -1, (String) value, pattern, with, budget).ifPresent(hits::add);
            }
        }
    }

    private static Optional<Hit> find(EObject object, EAttribute attribute, int index, String value, Pattern pattern, String with,
            BoundedText.Budget budget) {
        if (value == null) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(new BoundedText(value, budget));
        if (!matcher.find() || matcher.end() == matcher.start()) {
            return Optional.empty();
        }
        int start = matcher.start();
        int end = matcher.end();
        return Optional.of(new Hit(object, attribute, index, value, matcher.replaceAll(with), start, end));
    }

    /** Replaces in these values, as one step. A value that has changed since it was found is left alone. */
    public Proposal replace(List<Hit> hits) {
        List<Hit> standing = hits.stream().filter(Search::stands).filter(h -> !h.before().equals(h.after())).toList();
        if (standing.isEmpty()) {
            return Proposal.refused(words.get("find.nothing"));
        }
        Map<EObject, Map<EAttribute, List<Hit>>> grouped = new LinkedHashMap<>();
        standing.forEach(h -> grouped.computeIfAbsent(h.object(), o -> new LinkedHashMap<>()).computeIfAbsent(h.attribute(), a -> new ArrayList<>()).add(h));
        return edits.replace(words.get("undo.replace", standing.size()), List.copyOf(grouped.keySet()),
                change -> grouped.forEach((object, attributes) -> attributes.forEach((attribute, all) -> change.set(object, attribute, replaced(object, attribute, all)))));
    }

    private static boolean stands(Hit hit) {
        if (hit.object().eResource() == null) {
            return false;
        }
        Object value = hit.object().eGet(hit.attribute());
        if (value instanceof List<?> many) {
            return hit.index() < many.size() && hit.before().equals(many.get(hit.index()));
        }
        return hit.before().equals(value);
    }

    private static Object replaced(EObject object, EAttribute attribute, List<Hit> hits) {
        if (!attribute.isMany()) {
            return hits.get(0).after();
        }
        List<Object> values = new ArrayList<>((List<?>) object.eGet(attribute));
        hits.forEach(hit -> values.set(hit.index(), hit.after()));
        return values;
    }
}
