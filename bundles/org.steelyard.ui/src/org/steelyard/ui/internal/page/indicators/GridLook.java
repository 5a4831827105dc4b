package org.steelyard.ui.internal.page.indicators;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.EditableRule;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.config.IEditableRule;
import org.eclipse.nebula.widgets.nattable.data.validate.DataValidator;
import org.eclipse.nebula.widgets.nattable.data.validate.ValidationFailedException;
import org.eclipse.nebula.widgets.nattable.edit.EditConfigAttributes;
import org.eclipse.nebula.widgets.nattable.edit.editor.ComboBoxCellEditor;
import org.eclipse.nebula.widgets.nattable.edit.editor.ICellEditor;
import org.eclipse.nebula.widgets.nattable.edit.editor.IComboBoxDataProvider;
import org.eclipse.nebula.widgets.nattable.edit.editor.IEditErrorHandler;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.cell.IConfigLabelAccumulator;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.steelyard.core.enter.Entry;
import org.steelyard.core.enter.Reading;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.page.indicators.grid.Editing;
import org.steelyard.ui.internal.page.indicators.grid.GridColumn;
import org.steelyard.ui.internal.page.indicators.grid.GridRow;

/** How cells look and which editors they have, by labels that the rows give them. */
final class GridLook extends AbstractRegistryConfiguration implements IConfigLabelAccumulator {

    static final String NAME = "name";
    static final String NUMBER = "number";
    static final String SIGN = "sign";
    static final String GROUP = "group";
    static final String DETAIL = "detail";
    static final String DIFFERS = "differs";
    static final String STALE = "stale";
    static final String TYPED = "typed";
    static final String CHOSEN = "chosen";

    private final GridModel model;
    private final Texts texts;
    private final Consumer<Optional<String>> tell;
    private final CellField field;

    GridLook(GridModel model, Consumer<Optional<String>> tell) {
        this.model = model;
        this.texts = model.context().program().texts(GridLook.class);
        this.tell = tell;
        this.field = new CellField(model, tell);
    }

    /** The field in which cells are typed. */
    CellField field() {
        return field;
    }

    @Override
    public void accumulateConfigLabels(LabelStack labels, int columnPosition, int rowPosition) {
        if (rowPosition >= model.rows().visible().size()) {
            return;
        }
        GridRow row = model.row(rowPosition);
        GridColumn column = GridColumn.values()[columnPosition];
        switch (row.kind()) {
            case RUBRIC, GROUP -> labels.addLabel(GROUP);
            case OPERAND, ITEM -> labels.addLabel(DETAIL);
            case LEAF -> {
                // the plain look
            }
        }
        if (column == GridColumn.NAME) {
            labels.addLabel(NAME);
        }
        switch (column.kind()) {
            case NUMBER -> labels.addLabel(NUMBER);
            case SIGN -> labels.addLabel(SIGN);
            case TEXT -> {
                // from the left, as everything else
            }
        }
        if (column == GridColumn.ACTUAL && !model.rows().facts().others(row).isEmpty()) {
            labels.addLabel(DIFFERS);
        }
        if (column == GridColumn.STATUS && model.rows().cells().stale(row)) {
            labels.addLabel(STALE);
        }
        switch (model.edits().editing(row, column)) {
            case Editing.Typed t -> labels.addLabel(TYPED);
            case Editing.Chosen c -> labels.addLabel(CHOSEN);
            default -> {
                // not edited in the cell
            }
        }
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        Style group = new Style();
        group.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, GridTheme.GROUP);
        group.setAttributeValue(CellStyleAttributes.FONT, JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, group, DisplayMode.NORMAL, GROUP);
        Style bold = new Style();
        bold.setAttributeValue(CellStyleAttributes.FONT, JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, bold, DisplayMode.SELECT, GROUP);
        Style detail = new Style();
        detail.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, GridTheme.DETAIL);
        detail.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, GridTheme.QUIET);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, detail, DisplayMode.NORMAL, DETAIL);
        align(registry, NUMBER, HorizontalAlignmentEnum.RIGHT);
        align(registry, SIGN, HorizontalAlignmentEnum.CENTER);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, new NamePainter(model), DisplayMode.NORMAL, NAME);
        editors(registry);
    }

    private static void align(IConfigRegistry registry, String label, HorizontalAlignmentEnum alignment) {
        for (var mode : List.of(DisplayMode.NORMAL, DisplayMode.SELECT)) {
            Style style = new Style();
            style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, alignment);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, label);
        }
    }

    private void editors(IConfigRegistry registry) {
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, IEditableRule.NEVER_EDITABLE);
        // Enter and Tab move on; the next cell is edited when something is typed there
        registry.registerConfigAttribute(EditConfigAttributes.ACTIVATE_EDITOR_ON_TRAVERSAL, Boolean.FALSE);
        for (String label : List.of(TYPED, CHOSEN)) {
            registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITABLE_RULE, EditableRule.ALWAYS_EDITABLE, DisplayMode.EDIT, label);
        }
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, field, DisplayMode.EDIT, TYPED);
        ComboBoxCellEditor combo = new ComboBoxCellEditor(options());
        registry.registerConfigAttribute(EditConfigAttributes.CELL_EDITOR, combo, DisplayMode.EDIT, CHOSEN);
        registry.registerConfigAttribute(EditConfigAttributes.DATA_VALIDATOR, new Reads(), DisplayMode.EDIT, TYPED);
        registry.registerConfigAttribute(EditConfigAttributes.VALIDATION_ERROR_HANDLER, new Tell(), DisplayMode.EDIT);
        registry.registerConfigAttribute(EditConfigAttributes.CONVERSION_ERROR_HANDLER, new Tell(), DisplayMode.EDIT);
    }

    private IComboBoxDataProvider options() {
        return (column, row) -> model.edits().editing(model.row(row), GridColumn.values()[column]) instanceof Editing.Chosen c ? c.options() : List.of();
    }

    /** What is refused stays in its field, with the reason. */
    private final class Reads extends DataValidator {
        @Override
        public boolean validate(int column, int row, Object value) {
            if (model.read(GridColumn.values()[column], row, value == null ? "" : value.toString()) instanceof Reading.Refused<List<Entry>> refused) {
                throw new ValidationFailedException(texts.get("refused", refused.why(), refused.expected()));
            }
            return true;
        }

        @Override
        public boolean validate(ILayerCell cell, IConfigRegistry registry, Object value) {
            return validate(cell.getColumnIndex(), cell.getRowIndex(), value);
        }
    }

    private final class Tell implements IEditErrorHandler {
        @Override
        public void removeError(ICellEditor editor) {
            tell.accept(Optional.empty());
        }

        @Override
        public void displayError(ICellEditor editor, Exception error) {
            tell.accept(Optional.of(error.getMessage()));
        }
    }
}
