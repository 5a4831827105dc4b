package org.steelyard.document.write;

import java.time.Clock;

import org.steelyard.document.internal.write.Parts;
import org.steelyard.document.internal.write.word.BodyPart;
import org.steelyard.document.internal.write.word.FixedParts;

/**
 * Writes a text document as docx in the look of GB/T 9704-2012. The same document and time give the same bytes. The fonts
 * it names (仿宋_GB2312, 方正小标宋简体 …) are not embedded; each names the one to take where it is missing.
 */
public final class DocxWriter {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private DocxWriter() {
    }

    /** The bytes of the docx file; the clock gives the time in its metadata. */
    public static byte[] write(TextDocument document, Clock clock) {
        BodyPart body = new BodyPart(document);
        String main = body.xml();
        return new Parts().properties(document.title(), document.language(), "word/document.xml", clock)
                .add("word/document.xml", TYPE + "document.main+xml", main)
                .add("word/styles.xml", TYPE + "styles+xml", FixedParts.styles(document.styles(), document.language()))
                .add("word/settings.xml", TYPE + "settings+xml", FixedParts.settings(body.longKeys()))
                .add("word/fontTable.xml", TYPE + "fontTable+xml", FixedParts.fontTable())
                .add("word/footer1.xml", TYPE + "footer+xml", FixedParts.footer(true))
                .add("word/footer2.xml", TYPE + "footer+xml", FixedParts.footer(false))
                .relations("word/_rels/document.xml.rels", "styles", "styles.xml", "settings", "settings.xml", "fontTable",
                        "fontTable.xml", "footer", "footer1.xml", "footer", "footer2.xml")
                .bytes();
    }
}
