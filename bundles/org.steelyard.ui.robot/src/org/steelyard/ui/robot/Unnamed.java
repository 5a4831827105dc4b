package org.steelyard.ui.robot;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.custom.TableCursor;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** What a person who cannot see the window is not told; only on the thread of the display. */
final class Unnamed {

    /** Where {@code org.steelyard.ui} keeps the name that is read out. */
    static final String NAME = "org.steelyard.name";

    private Unnamed() {
    }

    /** Whether the keyboard or a click gets to it, and nothing says what it is for. */
    static boolean test(Widget widget) {
        return switch (widget) {
        // a sign or an icon tells those something who see it
        case ToolItem item -> (item.getStyle() & SWT.SEPARATOR) == 0 && blank(item.getToolTipText()) && !hasWord(item.getText());
        case Button button -> !hasWord(button.getText()) && blank(button.getToolTipText()) && blank(name(button));
        case Link link -> !hasWord(link.getText()) && blank(name(link));
        case Hyperlink link -> !hasWord(link.getText()) && blank(name(link));
        case CTabFolder folder -> false;
        case Text text when text.getParent() instanceof Spinner || text.getParent() instanceof CCombo -> false;
        // a sentence that can be selected
        case Text text when (text.getStyle() & SWT.READ_ONLY) != 0 && hasWord(text.getText()) -> false;
        case Control control when isField(control) -> blank(name(control));
        case Canvas canvas when isDrawnOn(canvas) -> blank(name(canvas));
        default -> false;
        };
    }

    private static boolean isField(Control control) {
        return control instanceof Text || control instanceof StyledText || control instanceof Combo || control instanceof CCombo || control instanceof List
                || control instanceof Table || control instanceof Tree || control instanceof Spinner || control instanceof DateTime || control instanceof Scale
                || control instanceof Browser || control instanceof NatTable || control instanceof TableCursor;
    }

    // what nothing stands on takes the keyboard, unless it says that it does not
    private static boolean isDrawnOn(Composite composite) {
        return composite.getClass() == Canvas.class && composite.getChildren().length == 0 && (composite.getStyle() & SWT.NO_FOCUS) == 0
                && composite.isEnabled();
    }

    /** @return null without */
    static String name(Control control) {
        return control.getData(NAME) instanceof String name ? name : null;
    }

    private static boolean hasWord(String text) {
        return text != null && text.replaceAll("</?[aA][^>]*>", "").codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
