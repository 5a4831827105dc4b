package org.steelyard.ui.robot;

import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/** Where widgets are; only on the thread of the display. */
final class Areas {

    /** The words of a link begin at its left; beyond their end, and below their first line, there is nothing to click on. */
    private static final int LINK = 20;

    private Areas() {
    }

    /** The control itself, or the one that an item is an item of. */
    static Control parent(Widget widget) {
        return switch (widget) {
        case Control control -> control;
        case ToolItem item -> item.getParent();
        case CTabItem item -> item.getParent();
        case TabItem item -> item.getParent();
        case TreeItem item -> item.getParent();
        case TableItem item -> item.getParent();
        case TableColumn column -> column.getParent();
        default -> throw new IllegalArgumentException("Not a thing to click on: " + widget);
        };
    }

    /** Whether a row is where a person sees it, after asking for it to be scrolled to; anything else always is. */
    static boolean inView(Widget widget) {
        if (widget instanceof TreeItem || widget instanceof TableItem) {
            Rectangle row = inParent(widget);
            int height = ((Composite) parent(widget)).getClientArea().height;
            return row.y >= 0 && row.y < height;
        }
        return true;
    }

    /** Relative to {@link #parent}. */
    static Rectangle inParent(Widget widget) {
        return switch (widget) {
        case Link link -> new Rectangle(0, 0, Math.min(link.getSize().x, LINK), Math.min(link.getSize().y, LINK));
        case Control control -> {
            Point size = control.getSize();
            yield new Rectangle(0, 0, size.x, size.y);
        }
        case ToolItem item -> item.getBounds();
        case CTabItem item -> item.getBounds();
        case TabItem item -> item.getBounds();
        case TreeItem item -> {
            item.getParent().showItem(item);
            yield item.getBounds();
        }
        case TableItem item -> {
            item.getParent().showItem(item);
            yield item.getBounds();
        }
        default -> throw new IllegalArgumentException("Not a thing to click on: " + widget);
        };
    }
}
