package org.steelyard.report.internal.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for what the expression language does not know: it takes a printed number, or text with numbers in it,
 * through an expression as a short text of private characters, which is then exchanged for the thing itself. So
 * {@code '约' + num('…')} still yields a number that can be bound.
 */
final class Handles {

    private static final Pattern HANDLE = Pattern.compile("\uE000(\\d+)\uE001");

    private final List<Filled> held = new ArrayList<>();

    /** A text that stands for this. */
    String hold(Filled filled) {
        held.add(filled);
        return "\uE000" + (held.size() - 1) + "\uE001";
    }

    /** A text that stands for this number. */
    String hold(Figure figure) {
        return hold(new Filled(List.of(new Filled.Number(figure, ""))));
    }

    /** The text with what it stands for; numbers without a source get this one. */
    Filled exchange(String text, String source) {
        List<Filled.Piece> pieces = new ArrayList<>();
        Matcher m = HANDLE.matcher(text);
        int at = 0;
        while (m.find()) {
            int index = Integer.parseInt(m.group(1));
            if (index >= held.size()) {
                continue;
            }
            words(pieces, text.substring(at, m.start()));
            for (Filled.Piece piece : held.get(index).pieces()) {
                pieces.add(piece instanceof Filled.Number n && n.source().isEmpty() ? new Filled.Number(n.figure(), source) : piece);
            }
            at = m.end();
        }
        words(pieces, text.substring(at));
        return new Filled(pieces);
    }

    private static void words(List<Filled.Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Filled.Words(text));
        }
    }
}
