package org.steelyard.ui.internal.page.sources.importing;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Files that a person names: chosen, or copied in a file manager. */
public final class FilePaths {

    private FilePaths() {
    }

    /** Asks for files; empty when nobody chose any. */
    public static List<Path> choose(Shell shell, String title, boolean several) {
        FileDialog dialog = new FileDialog(shell, SWT.OPEN | (several ? SWT.MULTI : SWT.NONE));
        dialog.setText(title);
        if (dialog.open() == null) {
            return List.of();
        }
        Path folder = Path.of(dialog.getFilterPath());
        return Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList();
    }

    /** The files in the clipboard, or those whose paths stand there as text; empty without. */
    public static List<Path> fromClipboard(Display display) {
        Clipboard clipboard = new Clipboard(display);
        try {
            if (clipboard.getContents(FileTransfer.getInstance()) instanceof String[] files) {
                return Arrays.stream(files).map(Path::of).toList();
            }
            return clipboard.getContents(TextTransfer.getInstance()) instanceof String text ? of(text) : List.of();
        } finally {
            clipboard.dispose();
        }
    }

    /** The absolute paths in this text that lead to a file or folder, one a line, in quotes or as addresses too. */
    static List<Path> of(String text) {
        return text.lines().map(line -> line.strip().replaceAll("^\"|\"$", "")).map(FilePaths::path).flatMap(Optional::stream).filter(Path::isAbsolute)
                .filter(Files::exists).toList();
    }

    private static Optional<Path> path(String line) {
        try {
            return Optional.of(line.startsWith("file:") ? Path.of(URI.create(line)) : Path.of(line));
        } catch (IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
            // whatever else stood in the clipboard names no file
            return Optional.empty();
        }
    }
}
