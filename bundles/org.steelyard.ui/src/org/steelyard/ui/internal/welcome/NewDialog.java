package org.steelyard.ui.internal.welcome;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.steelyard.city.City;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.core.NewEvaluation;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Program;
import org.steelyard.ui.internal.editor.Ids;

/** Asks for what a new evaluation needs: city, rubric, years, folder. */
public final class NewDialog extends TitleAreaDialog {

    private final Program program;
    private final Texts texts;
    private final List<City> cities;
    private Combo city;
    private Combo rubric;
    private Text years;
    private Text folder;
    private boolean folderTyped;
    private NewEvaluation.Request request;

    /** A dialog over this window. */
    public NewDialog(Shell shell, Program program) {
        super(shell);
        this.program = program;
        this.texts = program.texts(NewDialog.class);
        this.cities = program.services().cities().all().stream().filter(c -> !c.rubrics().isEmpty()).toList();
        setHelpAvailable(false);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        Ids.widget(shell, "new");
        shell.setText(texts.get("new.title"));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(texts.get("new.title"));
        setMessage(texts.get(cities.isEmpty() ? "new.no-cities" : "new.message"));
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(16, 14).spacing(10, 10).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        city = combo(area, "new.city", "city");
        cities.forEach(c -> city.add(c.name(program.locale()) + "  " + c.code()));
        city.addListener(SWT.Selection, e -> cityChosen());
        rubric = combo(area, "new.rubric", "rubric");
        rubric.addListener(SWT.Selection, e -> rubricChosen());
        years = text(area, "new.years", "years", 2);
        years.setMessage("2024");
        folder = text(area, "new.folder", "folder", 1);
        Button browse = Ids.widget(new Button(area, SWT.PUSH), "new.browse");
        browse.setText(texts.get("new.browse"));
        browse.addListener(SWT.Selection, e -> browse());
        if (!cities.isEmpty()) {
            city.select(0);
            cityChosen();
        }
        years.addListener(SWT.Modify, e -> changed());
        folder.addListener(SWT.Modify, e -> {
            folderTyped = folder.isFocusControl();
            check();
        });
        return area;
    }

    private Combo combo(Composite area, String id, String key) {
        label(area, key);
        Combo combo = Ids.control(new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY), id, texts.get("new." + key));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(380, SWT.DEFAULT).applyTo(combo);
        return combo;
    }

    private Text text(Composite area, String id, String key, int span) {
        label(area, key);
        Text text = Ids.control(new Text(area, SWT.BORDER | SWT.SINGLE), id, texts.get("new." + key));
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).applyTo(text);
        return text;
    }

    private void label(Composite area, String key) {
        new Label(area, SWT.NONE).setText(texts.get("new." + key));
    }

    private City chosenCity() {
        return cities.get(Math.max(0, city.getSelectionIndex()));
    }

    private void cityChosen() {
        rubric.removeAll();
        chosenCity().rubrics().forEach(r -> rubric.add(r.name()));
        rubric.select(0);
        rubricChosen();
    }

    private void rubricChosen() {
        RubricDescriptor chosen = chosenCity().rubrics().get(rubric.getSelectionIndex());
        chosen.toYear().ifPresent(to -> years.setText(YearList.between(chosen.fromYear().orElse(to), to)));
        changed();
    }

    private void changed() {
        if (!folderTyped) {
            Path home = Path.of(System.getProperty("user.home"), "Steelyard");
            folder.setText(home.resolve((chosenCity().name(program.locale()) + " " + years.getText().strip()).strip()).toString());
        }
        check();
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
        dialog.setMessage(texts.get("new.folder.message"));
        String chosen = dialog.open();
        if (chosen != null) {
            folderTyped = true;
            folder.setText(chosen);
            check();
        }
    }

    private void check() {
        String wrong = cities.isEmpty() ? texts.get("new.no-cities") : !YearList.valid(years.getText()) ? texts.get("new.years.wrong", years.getText())
                : folderWrong();
        setErrorMessage(wrong);
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(wrong == null);
        }
    }

    private String folderWrong() {
        try {
            Path path = Path.of(folder.getText().strip());
            return folder.getText().isBlank() || !path.isAbsolute() ? texts.get("new.folder.wrong") : null;
        } catch (InvalidPathException e) {
            return texts.get("new.folder.wrong");
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, texts.get("new.make"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        Ids.widget(getButton(IDialogConstants.OK_ID), "new.make");
        check();
    }

    @Override
    protected void okPressed() {
        request = new NewEvaluation.Request(Path.of(folder.getText().strip()), chosenCity().code(), YearList.of(years.getText()),
                Optional.of(chosenCity().rubrics().get(rubric.getSelectionIndex()).id()), Optional.empty());
        super.okPressed();
    }

    /** What was asked for; empty when it was cancelled. */
    public Optional<NewEvaluation.Request> request() {
        return Optional.ofNullable(request);
    }
}
