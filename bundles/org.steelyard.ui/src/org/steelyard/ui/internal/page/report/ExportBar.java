package org.steelyard.ui.internal.page.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.steelyard.city.ExporterDescriptor;
import org.steelyard.core.ExportReport;
import org.steelyard.core.UseCaseException;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.PageContext;

/** Chooses a report and writes it; tells where it is. */
final class ExportBar {

    private final PageContext context;
    private final Texts texts;
    private final Runnable chosen;
    private final Composite bar;
    private final Combo chooser;
    private final Button export;
    private final Link result;
    private final Background background;
    private List<ExporterDescriptor> exporters = List.of();
    private Optional<Path> written = Optional.empty();

    ExportBar(Composite parent, PageContext context, Texts texts, Runnable chosen) {
        this.context = context;
        this.texts = texts;
        this.chosen = chosen;
        this.background = new Background(parent.getDisplay());
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 2).spacing(8, 2).applyTo(bar);
        new Label(bar, SWT.NONE).setText(texts.get("exporter"));
        chooser = Ids.control(new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY), "report.exporter", texts.get("exporter"));
        GridDataFactory.fillDefaults().hint(320, SWT.DEFAULT).applyTo(chooser);
        chooser.addListener(SWT.Selection, e -> chosen());
        export = Ids.widget(new Button(bar, SWT.PUSH), "report.export");
        export.addListener(SWT.Selection, e -> export());
        result = Ids.control(new Link(bar, SWT.NONE), "report.result", texts.get("result"));
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).exclude(true).applyTo(result);
        result.addListener(SWT.Selection, e -> follow(e.text));
    }

    Control control() {
        return bar;
    }

    /** Fills the chooser; empty with a reason when the city has no report. */
    Optional<String> show() {
        try {
            List<ExporterDescriptor> now = new ExportReport(context.program().services()).fitting(context.evaluation());
            if (!now.equals(exporters)) {
                exporters = now;
                chooser.setItems(now.stream().map(e -> texts.get("exporter.item", name(e), e.format())).toArray(String[]::new));
                chooser.select(0);
                label();
            }
            return Optional.empty();
        } catch (UseCaseException e) {
            exporters = List.of();
            chooser.removeAll();
            label();
            return Optional.of(e.getMessage());
        }
    }

    private static String name(ExporterDescriptor exporter) {
        return exporter.name();
    }

    private void chosen() {
        label();
        chosen.run();
    }

    private void label() {
        export.setText(exporter().map(e -> texts.get("export", e.format().toUpperCase(java.util.Locale.ROOT))).orElse(texts.get("export.none")));
        export.setEnabled(exporter().isPresent() && context.scorecard().isPresent() && context.session().readOnlyBecause().isEmpty());
        bar.layout();
    }

    /** The report that is chosen. */
    Optional<ExporterDescriptor> exporter() {
        int at = chooser.getSelectionIndex();
        return at < 0 || at >= exporters.size() ? Optional.empty() : Optional.of(exporters.get(at));
    }

    void export() {
        if (exporter().isEmpty() || context.scorecard().isEmpty()) {
            return;
        }
        ExporterDescriptor exporter = exporter().get();
        try {
            ExportReport.Prepared prepared = new ExportReport(context.program().services()).prepare(context.session().open(), exporter, context.scorecard().get());
            say(texts.get("exporting", name(exporter)) + "  <a href=\"stop\">" + texts.get("stop") + "</a>");
            background.start(texts.get("exporting", name(exporter)), prepared::write, this::done, this::failed);
        } catch (UseCaseException e) {
            failed(e.getMessage());
        }
    }

    private void done(ExportReport.Exported exported) {
        if (!result.isDisposed()) {
            written = Optional.of(exported.file());
            say(texts.get("exported", safe(exported.file().getFileName().toString()), exported.bound(), exported.problems().size()) + "  <a href=\"open\">"
                    + texts.get("open") + "</a>  <a href=\"folder\">" + texts.get("folder") + "</a>");
        }
    }

    private void failed(String sentence) {
        if (!result.isDisposed()) {
            say("▲ " + safe(sentence));
        }
    }

    private static String safe(String text) {
        return text.replace("&", "&&").replace("<", "‹");
    }

    private void say(String text) {
        result.setText(text);
        ((org.eclipse.swt.layout.GridData) result.getLayoutData()).exclude = false;
        bar.getParent().layout(true, true);
    }

    private void follow(String link) {
        switch (link) {
            case "stop" -> {
                background.stop();
                say(texts.get("stopped"));
            }
            case "open" -> written.filter(f -> !Program.launch(f.toString())).ifPresent(f -> context.say(texts.get("open.failed", f)));
            default -> written.map(Path::getParent).filter(f -> !Program.launch(f.toString())).ifPresent(f -> context.say(texts.get("open.failed", f)));
        }
    }

    void dispose() {
        background.stop();
    }
}
