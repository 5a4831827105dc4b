package org.steelyard.report;

import java.time.Clock;

import org.steelyard.document.write.DocxWriter;
import org.steelyard.document.write.SheetDocument;
import org.steelyard.document.write.TextDocument;
import org.steelyard.document.write.XlsxWriter;

/** The writers of documents; a test may look at what they are given. */
class Writers {

    byte[] text(TextDocument document, Clock clock) {
        return DocxWriter.write(document, clock);
    }

    byte[] workbook(SheetDocument document, Clock clock) {
        return XlsxWriter.write(document, clock);
    }
}
