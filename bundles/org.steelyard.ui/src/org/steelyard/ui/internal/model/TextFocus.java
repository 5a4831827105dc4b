package org.steelyard.ui.internal.model;

import java.util.Optional;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** Actions of the platform while a text field has the keyboard: they belong to the field, not to the rows beside it. */
public final class TextFocus {

    private TextFocus() {
    }

    /** What the command does in this field; empty when it has no such meaning or the control is no field. */
    public static Optional<Runnable> action(String command, Control focus) {
        return switch (focus) {
            case Text text -> of(command, text::cut, text::copy, text::paste, text::selectAll, () -> delete(text));
            case StyledText text -> of(command, text::cut, text::copy, text::paste, text::selectAll, () -> text.invokeAction(SWT.DEL));
            case null, default -> Optional.empty();
        };
    }

    /** Whether the keyboard is in a text field. */
    public static boolean in(Control focus) {
        return focus instanceof Text || focus instanceof StyledText;
    }

    private static Optional<Runnable> of(String command, Runnable cut, Runnable copy, Runnable paste, Runnable all, Runnable delete) {
        return switch (command) {
            case "org.eclipse.ui.edit.cut" -> Optional.of(cut);
            case "org.eclipse.ui.edit.copy" -> Optional.of(copy);
            case "org.eclipse.ui.edit.paste" -> Optional.of(paste);
            case "org.eclipse.ui.edit.selectAll" -> Optional.of(all);
            case "org.eclipse.ui.edit.delete" -> Optional.of(delete);
            default -> Optional.empty();
        };
    }

    private static void delete(Text text) {
        if (text.getSelectionCount() == 0 && text.getCaretPosition() < text.getCharCount()) {
            text.setSelection(text.getCaretPosition(), text.getCaretPosition() + 1);
        }
        text.insert("");
    }
}
