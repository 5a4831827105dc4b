package org.steelyard.report;

import java.time.Clock;

import org.steelyard.document.write.SheetDocument;
import org.steelyard.document.write.TextDocument;

/** The writers of documents. */
class Writers {

    byte[] text(TextDocument document, Clock clock) {
        return new byte[0];
    }

    byte[] workbook(SheetDocument document, Clock clock) {
        return new byte[0];
    }
}
