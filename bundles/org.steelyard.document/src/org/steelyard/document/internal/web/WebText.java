package org.steelyard.document.internal.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steelyard.document.ReadLimits;
import org.steelyard.document.internal.Refusal;
import org.steelyard.document.internal.csv.Encoding;

/** The text of a page: in the encoding it names, when it keeps to it, else in the one its bytes fit. */
final class WebText {

    private static final Pattern NAMED = Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})",
            Pattern.CASE_INSENSITIVE);

    private WebText() {
    }

    static String of(byte[] bytes, ReadLimits limits) throws Refusal {
        Optional<String> text = named(bytes);
        String decoded = text.isPresent() ? text.get()
                : Encoding.decode(bytes).orElseThrow(() -> new Refusal("document.encoding"));
        // the tree takes far more memory than the text
        if (decoded.chars().filter(c -> c == '<').count() / 8 > limits.maxCells()) {
            throw new Refusal("document.too-many-cells", limits.maxCells());
        }
        return decoded;
    }

    private static Optional<String> named(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        Matcher m = NAMED.matcher(head);
        if (head.startsWith("\u00EF\u00BB\u00BF") || head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF") || !m.find()) {
            return Optional.empty();
        }
        String name = m.group(1).toLowerCase(Locale.ROOT);
        // pages that say gb2312 or gbk use characters of the whole of GB 18030
        String known = name.startsWith("gb") ? "GB18030" : name;
        try {
            return Charset.isSupported(known) && !known.startsWith("utf-16") ? Optional.of(Charset.forName(known).newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString()) : Optional.empty();
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
