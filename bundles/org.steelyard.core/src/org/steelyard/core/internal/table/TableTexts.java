package org.steelyard.core.internal.table;

import java.util.Locale;

import org.steelyard.model.text.Texts;

/** What is said when there is no table at all. */
public final class TableTexts {

    private TableTexts() {
    }

    /** The file has no table of indicators. */
    public static String none(String file, Locale locale) {
        return Texts.of(TableTexts.class, locale).get("no-table", file);
    }
}
