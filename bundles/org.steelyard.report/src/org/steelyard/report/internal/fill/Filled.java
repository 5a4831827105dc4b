package org.steelyard.report.internal.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text whose expressions have been filled in, with every number kept apart from the words around it.
 *
 * @param pieces its pieces in order
 */
public record Filled(List<Piece> pieces) {

    /** Copies what it is given. */
    public Filled {
        pieces = List.copyOf(pieces);
    }

    /** A piece of filled text. */
    public sealed interface Piece {
        /** As it stands in the report. */
        String text();
    }

    /** Words. */
    public record Words(String text) implements Piece {
    }

    /**
     * A number.
     *
     * @param figure the number
     * @param source the expression that yielded it; part of its key
     */
    public record Number(Figure figure, String source) implements Piece {
        @Override
        public String text() {
            return figure.text();
        }
    }

    /** Nothing at all. */
    public static final Filled EMPTY = new Filled(List.of());

    /** Plain words. */
    public static Filled words(String text) {
        return text.isEmpty() ? EMPTY : new Filled(List.of(new Words(text)));
    }

    /** One after the other. */
    public static Filled join(List<Filled> parts) {
        List<Piece> all = new ArrayList<>();
        parts.forEach(p -> all.addAll(p.pieces));
        return new Filled(all);
    }

    /** This, then that. */
    public Filled then(Filled next) {
        return join(List.of(this, next));
    }

    /** The same with every number printed with these decimals. */
    public Filled with(int decimals) {
        return new Filled(pieces.stream().<Piece>map(p -> p instanceof Number n ? new Number(n.figure.with(decimals), n.source) : p).toList());
    }

    /** Whether there is no text. */
    public boolean isEmpty() {
        return text().isEmpty();
    }

    /** The number when there is nothing else. */
    public java.util.Optional<Figure> figure() {
        return pieces.size() == 1 && pieces.get(0) instanceof Number n ? java.util.Optional.of(n.figure)
                : java.util.Optional.empty();
    }

    /** The pieces line by line, split at line breaks of the words. */
    public List<Filled> lines() {
        List<Filled> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Words words) {
                String[] part = words.text.split("\n", -1);
                for (int i = 0; i < part.length; i++) {
                    if (i > 0) {
                        lines.add(new Filled(line));
                        line = new ArrayList<>();
                    }
                    if (!part[i].isEmpty()) {
                        line.add(new Words(part[i]));
                    }
                }
            } else {
                line.add(piece);
            }
        }
        lines.add(new Filled(line));
        return List.copyOf(lines);
    }

    /** All the text as it stands in the report. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return text();
    }
}
