package org.steelyard.document.internal.archive;

/**
 * Reads the names of start tags as the bytes of an XML part pass by: counts cells and rows, and notices a document type
 * declaration. Zero bytes are skipped, so that UTF-16 is seen through.
 */
final class XmlScan {

    private static final String DOCTYPE = "!DOCTYPE";

    private final byte[] name = new byte[24];
    private int length = -1;
    private long cells;
    private boolean doctype;

    void take(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            byte b = bytes[i];
            if (b == '<') {
                length = 0;
            } else if (length >= 0 && b != 0) {
                if (b == '>' || b == '/' || b == ' ' || b == '\t' || b == '\r' || b == '\n') {
                    end();
                } else if (length < name.length) {
                    name[length++] = b;
                } else {
                    length = -1;
                }
            }
        }
    }

    private void end() {
        int start = length;
        while (start > 0 && name[start - 1] != ':') {
            start--;
        }
        int local = length - start;
        if (local == 1 && name[start] == 'c'
                || local == 3 && name[start] == 'r' && name[start + 1] == 'o' && name[start + 2] == 'w') {
            cells++;
        } else if (length == DOCTYPE.length() && name[0] == '!') {
            doctype |= DOCTYPE.equals(new String(name, 0, length, java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        length = -1;
    }

    long cells() {
        return cells;
    }

    boolean doctype() {
        return doctype;
    }
}
