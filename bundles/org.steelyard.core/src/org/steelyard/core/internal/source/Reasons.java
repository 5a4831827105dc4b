package org.steelyard.core.internal.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.stream.Stream;

import org.steelyard.model.text.Texts;

/** Why a file could not be read or written, in words; what the system says is often no more than the path. */
public final class Reasons {

    private Reasons() {
    }

    /** The reason as the end of a sentence. */
    public static String of(IOException e, Texts texts) {
        String said = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        String lower = said == null ? "" : said.toLowerCase(Locale.ROOT);
        if (Stream.of("no space left", "not enough space", "disk quota", "file too large", "磁盘空间不足").anyMatch(lower::contains)) {
            return texts.get("reason.disk-full");
        }
        if (e instanceof AccessDeniedException || lower.contains("permission denied") || lower.contains("read-only file system")) {
            return texts.get("reason.no-permission");
        }
        if (e instanceof NoSuchFileException) {
            return texts.get("reason.missing");
        }
        return said == null ? e.getClass().getSimpleName() : said;
    }
}
