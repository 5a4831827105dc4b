package org.steelyard.ui.internal.page.sources.importing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.steelyard.core.ImportSources;
import org.steelyard.core.PreparedImport;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.PageContext;

/** Reads files, shows what they would change, asks what only a person can decide, and imports them as one step. */
public final class ImportDialog extends Dialog {

    private final PageContext context;
    private final Texts texts;
    private final ImportSources sources;
    private final List<Path> files;
    private final String replaces;
    private final Map<String, String> answers = new HashMap<>();
    private final StackLayout stack = new StackLayout();
    private Composite area;
    private Composite progress;
    private Label doing;
    private ProgressBar bar;
    private Preview preview;
    private Optional<Reading> reading = Optional.empty();
    private Optional<PreparedImport> prepared = Optional.empty();

    /**
     * A dialog for these files.
     *
     * @param replaces digest of the source whose newer version the file is; empty for none
     */
    public ImportDialog(Shell shell, PageContext context, List<Path> files, String replaces) {
        super(shell);
        this.context = context;
        this.texts = context.program().texts(ImportDialog.class);
        this.sources = new ImportSources(context.program().services());
        this.files = List.copyOf(files);
        this.replaces = replaces;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        Ids.widget(shell, "import");
        String names = files.stream().map(f -> f.getFileName().toString()).limit(3).collect(Collectors.joining(texts.get("comma")));
        shell.setText(texts.get(replaces.isEmpty() ? "title" : "title.replace", names, files.size()));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        area = (Composite) super.createDialogArea(parent);
        area.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).hint(860, 480).applyTo(area);
        progress = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(24, 24).spacing(0, 12).applyTo(progress);
        doing = Ids.widget(new Label(progress, SWT.WRAP), "import.doing");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(doing);
        bar = new ProgressBar(progress, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        preview = new Preview(area, texts, context.words().values(), this::answer);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Ids.widget(createButton(parent, IDialogConstants.OK_ID, texts.get("import.wait"), true), "import.ok").setEnabled(false);
        Ids.widget(createButton(parent, IDialogConstants.CANCEL_ID, texts.get("cancel"), false), "import.cancel");
        read();
    }

    private void read() {
        reading.ifPresent(Reading::stop);
        release();
        doing.setText(texts.get("reading", files.size()));
        bar.setVisible(true);
        show(progress);
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        reading = Optional.of(Reading.start(sources, context.session().open(), new ImportSources.Request(files, answers, replaces), area.getDisplay(),
                what -> doing.setText(what.replace("&", "&&")), texts.get("reading", files.size()), new Reading.Outcome() {
                    @Override
                    public void ready(PreparedImport now) {
                        ImportDialog.this.ready(now);
                    }

                    @Override
                    public void failed(String sentence) {
                        ImportDialog.this.failed(sentence);
                    }
                }));
    }

    private void ready(PreparedImport now) {
        prepared = Optional.of(now);
        ImportRows rows = ImportRows.of(now.plan(), texts, context.words().values());
        preview.show(now.plan(), rows, answers);
        var ok = getButton(IDialogConstants.OK_ID);
        ok.setText(rows.useful() ? rows.button(texts) : texts.get("import.nothing"));
        ok.setEnabled(rows.useful());
        setButtonLayoutData(ok);
        ok.getParent().layout();
        show(preview.control());
        ok.setFocus();
    }

    private void failed(String sentence) {
        doing.setText("▲ " + sentence.replace("&", "&&"));
        bar.setVisible(false);
        show(progress);
        progress.layout();
    }

    private void show(Control top) {
        stack.topControl = top;
        area.layout(true, true);
    }

    private void answer(String question, String key) {
        answers.put(question, key);
        read();
    }

    @Override
    protected void okPressed() {
        Optional<String> refused = prepared.isEmpty() ? Optional.of("") : apply(prepared.get());
        if (refused.isPresent()) {
            getButton(IDialogConstants.OK_ID).setEnabled(false);
            failed(refused.get());
        } else {
            super.okPressed();
        }
    }

    private Optional<String> apply(PreparedImport now) {
        String[] refused = new String[1];
        BusyIndicator.showWhile(area.getDisplay(), () -> {
            try {
                now.apply();
            } catch (UseCaseException e) {
                refused[0] = e.getMessage();
            }
        });
        return Optional.ofNullable(refused[0]);
    }

    private void release() {
        prepared.ifPresent(Reading::close);
        prepared = Optional.empty();
    }

    @Override
    public boolean close() {
        reading.ifPresent(Reading::stop);
        release();
        return super.close();
    }
}
