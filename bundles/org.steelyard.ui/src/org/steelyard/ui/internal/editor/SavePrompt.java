package org.steelyard.ui.internal.editor;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.ISaveablePart2;
import org.steelyard.core.UseCaseException;
import org.steelyard.core.session.EvaluationSession;
import org.steelyard.core.session.ModelChange;
import org.steelyard.model.text.Texts;

/** Asks, when an evaluation closes, whether to save it, and names what would be lost. */
final class SavePrompt {

    private static final int MOST = 8;
    private static final int LONGEST = 100;

    private final Shell shell;
    private final Texts texts;

    SavePrompt(Shell shell, Texts texts) {
        this.shell = shell;
        this.texts = texts;
    }

    /** What was chosen, as {@link ISaveablePart2} wants it. */
    int ask(String evaluation, EvaluationSession session) {
        MessageDialog dialog = new MessageDialog(shell, texts.get("save.title"), null, message(texts, evaluation, unsaved(session)), MessageDialog.QUESTION, 0,
                texts.get("save.yes"), texts.get("save.no"), texts.get("save.cancel")) {
            @Override
            protected void configureShell(Shell window) {
                super.configureShell(window);
                Ids.widget(window, "save.prompt");
            }
        };
        return switch (dialog.open()) {
            case 0 -> ISaveablePart2.YES;
            case 1 -> ISaveablePart2.NO;
            default -> ISaveablePart2.CANCEL;
        };
    }

    private static List<String> unsaved(EvaluationSession session) {
        try {
            return session.unsavedChanges().stream().map(ModelChange::text).toList();
        } catch (UseCaseException e) {
            // without the file there is nothing to compare with; the question stands
            ILog.of(SavePrompt.class).info(e.getMessage());
            return List.of();
        }
    }

    static String message(Texts texts, String evaluation, List<String> unsaved) {
        if (unsaved.isEmpty()) {
            return texts.get("save.unsaved.some", evaluation);
        }
        StringBuilder list = new StringBuilder();
        unsaved.stream().limit(MOST).forEach(line -> list.append("• ").append(cut(line)).append('\n'));
        if (unsaved.size() > MOST) {
            list.append(texts.get("save.more", unsaved.size()));
        }
        return texts.get("save.unsaved", evaluation, list.toString().strip());
    }

    private static String cut(String line) {
        String flat = line.replaceAll("\\s+", " ");
        int end = flat.offsetByCodePoints(0, Math.min(LONGEST, flat.codePointCount(0, flat.length())));
        return end < flat.length() ? flat.substring(0, end) + "…" : flat;
    }
}
