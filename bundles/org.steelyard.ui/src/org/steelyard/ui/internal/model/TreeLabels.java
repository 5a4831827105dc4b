package org.steelyard.ui.internal.model;

import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.steelyard.ui.internal.model.tree.Findings;
import org.steelyard.ui.internal.model.tree.Shape;
import org.steelyard.ui.internal.model.tree.Words;

/** What a row shows: picture with sign, text, and in grey what kind of object it is. */
final class TreeLabels extends StyledCellLabelProvider {

    private final Shape shape;
    private final Words words;
    private final Icons icons;
    private final Supplier<Findings> findings;
    private final Predicate<EObject> readOnlyRoot;
    private final String readOnly;

    TreeLabels(Shape shape, Words words, Icons icons, Supplier<Findings> findings, Predicate<EObject> readOnlyRoot, String readOnly) {
        this.shape = shape;
        this.words = words;
        this.icons = icons;
        this.findings = findings;
        this.readOnlyRoot = readOnlyRoot;
        this.readOnly = readOnly;
    }

    @Override
    public void update(ViewerCell cell) {
        Object row = cell.getElement();
        StyledString text = new StyledString(shape.text(row));
        String kind = shape.kind(row);
        if (!kind.isEmpty()) {
            text.append("   " + kind, StyledString.QUALIFIER_STYLER);
        }
        if (row instanceof EObject object && object.eContainer() == null && readOnlyRoot.test(object)) {
            text.append("   " + readOnly, StyledString.DECORATIONS_STYLER);
        }
        cell.setText(text.getString());
        cell.setStyleRanges(text.getStyleRanges());
        cell.setImage(icons.of(row, findings.get().severity(row)));
        super.update(cell);
    }

    @Override
    public String getToolTipText(Object row) {
        String problems = findings.get().tip(row, words);
        return problems.isEmpty() ? null : problems;
    }
}
