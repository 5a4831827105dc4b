package org.steelyard.cli.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the result goes; remembers why it could not go there, which a print stream keeps to itself. That nobody reads on,
 * as in {@code | head}, is no failure.
 */
public final class ResultStream extends FilterOutputStream {

    private IOException failure;

    /** Passes everything on to this stream. */
    public ResultStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] { (byte) b }, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Why the result did not arrive whole; empty when it did, or when its reader had enough. */
    public Optional<String> failure() {
        if (failure == null) {
            return Optional.empty();
        }
        String reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        String lower = reason.toLowerCase(Locale.ROOT);
        return lower.contains("pipe") || lower.contains("管道") ? Optional.empty() : Optional.of(reason);
    }
}
