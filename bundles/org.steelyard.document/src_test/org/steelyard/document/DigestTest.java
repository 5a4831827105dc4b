package org.steelyard.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {

    // the example of FIPS 180-2
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    @Test
    void isThatOfTheBytesWhateverTheName() throws IOException {
        byte[] bytes = "abc".getBytes(StandardCharsets.US_ASCII);
        assertEquals(ABC, Digest.of(bytes));
        assertEquals(ABC, Digest.of(Files.write(folder.resolve("武汉.txt"), bytes)));
        assertEquals(ABC, new Reading(folder).bytes("x.csv", bytes).sha256());
    }

    @Test
    void isAlsoKnownOfAFileThatIsRefused() throws IOException {
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        Document document = new Reading(folder).bytes("x.pdf", pdf);
        assertEquals(Digest.of(pdf), document.sha256());
        assertEquals(8, document.size());
    }
}
