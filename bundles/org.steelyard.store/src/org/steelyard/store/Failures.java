package org.steelyard.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.stream.Stream;

import org.steelyard.model.text.Texts;

/** Makes one sentence of what went wrong, by the words that operating systems use. */
final class Failures {

    private final Texts texts;

    Failures(Locale locale) {
        this.texts = Texts.of(Failures.class, locale);
    }

    StoreException because(String key, Object... arguments) {
        return new StoreException("store." + key, texts.get(key, arguments), null);
    }

    /** @param path what was being read or written */
    StoreException of(IOException e, Path path) {
        String key = key(e);
        return new StoreException("store." + key, texts.get(key, path, reason(e)), e);
    }

    Texts texts() {
        return texts;
    }

    private static String key(IOException e) {
        String reason = reason(e).toLowerCase(Locale.ROOT);
        if (says(reason, "no space left", "not enough space", "disk quota", "file too large", "磁盘空间不足")) {
            return "disk-full";
        }
        if (says(reason, "name too long", "filename or extension is too long", "文件名或扩展名太长")) {
            return "name-too-long";
        }
        if (says(reason, "used by another process", "locked a portion", "另一个程序正在使用", "text file busy", "resource busy")) {
            return "in-use";
        }
        if (e instanceof AccessDeniedException || e.getCause() instanceof ReadOnlyFileSystemException
                || says(reason, "read-only file system", "permission denied", "operation not permitted")) {
            return "no-permission";
        }
        if (e instanceof NoSuchFileException) {
            return "missing";
        }
        return e instanceof NotDirectoryException ? "no-folder" : "failed";
    }

    private static boolean says(String reason, String... words) {
        return Stream.of(words).anyMatch(reason::contains);
    }

    private static String reason(IOException e) {
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
