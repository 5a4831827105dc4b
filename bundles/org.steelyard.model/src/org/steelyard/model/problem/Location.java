package org.steelyard.model.problem;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.steelyard.model.value.Place;

/**
 * Where a problem is: down to file, sheet, cell and value for documents, or the object of a model.
 *
 * @param file   file name, or empty
 * @param sheet  sheet or table, or empty
 * @param cell   cell or range such as D14, or empty
 * @param value  the text found there, or empty
 * @param object the model object by code or name, or empty
 */
public record Location(String file, String sheet, String cell, String value, String object) {

    /** Nowhere in particular. */
    public static final Location NONE = new Location("", "", "", "", "");

    /** A whole file. */
    public static Location file(String file) {
        return new Location(file, "", "", "", "");
    }

    /** A sheet of a file. */
    public static Location sheet(String file, String sheet) {
        return new Location(file, sheet, "", "", "");
    }

    /** A cell and what it says. */
    public static Location cell(String file, String sheet, String cell, String value) {
        return new Location(file, sheet, cell, value, "");
    }

    /** A place and what it says. */
    public static Location of(Place place, String value) {
        return switch (place.locator()) {
            case Place.Cell c -> cell(place.file(), c.sheet(), c.a1(), value);
            case Place.Range r -> cell(place.file(), r.sheet(), new Place.Range("", r.row(), r.column(), r.lastRow(), r.lastColumn()).text(), value);
            default -> cell(place.file(), place.locator().text(), "", value);
        };
    }

    /** An object of a model. */
    public static Location object(String object) {
        return new Location("", "", "", "", object);
    }

    /** All parts that are known, for people. */
    public String text() {
        return Stream.of(file, sheet, cell, object).filter(s -> !s.isEmpty()).collect(Collectors.joining(" · "));
    }
}
