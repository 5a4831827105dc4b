package org.steelyard.ui.internal.page.findings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Organisation;
import org.steelyard.model.evaluation.Paragraph;
import org.steelyard.model.evaluation.Recommendation;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;
import org.steelyard.ui.internal.editor.PageContext;
import org.steelyard.ui.internal.editor.RestCommit;

/** What the selected finding or recommendation says, to be written over. */
final class Details {

    private static final EvaluationPackage EVALUATION = EvaluationPackage.eINSTANCE;

    private final PageContext context;
    private final Texts texts;
    private final ScrolledComposite scroll;
    private final Composite pane;
    private final List<RestCommit> commits = new ArrayList<>();
    private final Text title;
    private final Text content;
    private final Text causes;
    private final Text codes;
    private final Text deadline;
    private final Combo responsible;
    private final Composite links;
    private Optional<EObject> shown = Optional.empty();

    Details(Composite parent, PageContext context, Texts texts) {
        this.context = context;
        this.texts = texts;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        pane = Ids.control(new Composite(scroll, SWT.NONE), "findings.details", texts.get("details"));
        scroll.setContent(pane);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(2, 6).spacing(8, 6).applyTo(pane);
        title = text("title", SWT.SINGLE, 3, 0);
        content = text("content", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, 3, 72);
        causes = text("causes", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, 3, 36);
        codes = text("codes", SWT.SINGLE, 1, 0);
        label("responsible");
        responsible = Ids.control(new Combo(pane, SWT.DROP_DOWN | SWT.READ_ONLY), "findings.responsible", texts.get("field.responsible"));
        GridDataFactory.fillDefaults().grab(true, false).hint(140, SWT.DEFAULT).applyTo(responsible);
        responsible.addListener(SWT.Selection, e -> responsible());
        deadline = text("deadline", SWT.SINGLE, 1, 0);
        links = new Composite(pane, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(links);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(links);
        commits.add(RestCommit.of(title, () -> put(o -> edits().set(o, o.eClass().getEStructuralFeature("title"), title.getText().strip()))));
        commits.add(RestCommit.of(content, () -> put(o -> edits().paragraphs(o, (EReference) o.eClass().getEStructuralFeature("content"), lines(content)))));
        commits.add(RestCommit.of(causes, () -> put(o -> o instanceof Finding f ? edits().paragraphs(f, EVALUATION.getFinding_Causes(), lines(causes)) : Optional.empty())));
        commits.add(RestCommit.of(codes, () -> put(o -> o instanceof Finding f
                ? edits().list(f, EVALUATION.getFinding_IndicatorCodes(), Codes.of(codes.getText())) : Optional.empty())));
        commits.add(RestCommit.of(deadline, this::deadline));
        show(Optional.empty());
    }

    private Label label(String id) {
        Label label = Ids.widget(new Label(pane, SWT.NONE), "findings." + id + ".label");
        label.setText(texts.get("field." + id));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 5).applyTo(label);
        return label;
    }

    private Text text(String id, int style, int span, int height) {
        Label label = label(id);
        Text text = Ids.control(new Text(pane, style | SWT.BORDER), "findings." + id, texts.get("field." + id));
        text.setData("label", label);
        GridDataFactory.fillDefaults().span(span, 1).grab(true, false).hint(140, height == 0 ? SWT.DEFAULT : height).applyTo(text);
        return text;
    }

    private Edits edits() {
        return new Edits(context.session().domain(), texts);
    }

    private void put(java.util.function.Function<EObject, Optional<Command>> command) {
        shown.filter(o -> o.eResource() != null).flatMap(command).ifPresent(context::run);
    }

    private static List<String> lines(Text field) {
        return field.getText().lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    private void deadline() {
        String text = deadline.getText().strip();
        try {
            LocalDate day = text.isEmpty() ? null : LocalDate.parse(text);
            deadline.setForeground(null);
            deadline.setToolTipText(null);
            put(o -> o instanceof Recommendation r ? edits().set(r, EVALUATION.getRecommendation_Deadline(), day) : Optional.empty());
        } catch (DateTimeParseException e) {
            // what was typed stays, and says what it should be
            deadline.setForeground(deadline.getDisplay().getSystemColor(SWT.COLOR_RED));
            deadline.setToolTipText(texts.get("deadline.wrong", text));
            context.say(texts.get("deadline.wrong", text));
        }
    }

    private void responsible() {
        int at = responsible.getSelectionIndex() - 1;
        List<Organisation> all = context.evaluation().getOrganisations();
        put(o -> edits().set(o, o.eClass().getEStructuralFeature("responsible"), at < 0 ? null : all.get(at)));
    }

    /** Takes what is being typed. */
    void commit() {
        commits.forEach(RestCommit::now);
    }

    void show(Optional<EObject> object) {
        boolean other = !object.equals(shown);
        if (other) {
            commit();
        }
        shown = object.filter(o -> o.eResource() != null);
        boolean some = shown.isPresent();
        boolean writable = some && context.session().readOnlyBecause().isEmpty();
        for (Text field : List.of(title, content, causes, codes, deadline)) {
            field.setEditable(writable);
        }
        responsible.setEnabled(writable);
        visible(causes, shown.filter(Finding.class::isInstance).isPresent());
        visible(codes, shown.filter(Finding.class::isInstance).isPresent());
        visible(deadline, shown.filter(Recommendation.class::isInstance).isPresent());
        fill(other);
        pane.setVisible(some);
        scroll.setMinHeight(pane.computeSize(Math.max(300, scroll.getClientArea().width), SWT.DEFAULT).y);
        pane.requestLayout();
    }

    private void fill(boolean other) {
        EObject object = shown.orElse(null);
        quietly(0, title, object == null ? null : (String) object.eGet(object.eClass().getEStructuralFeature("title")), other);
        quietly(1, content, object == null ? null : joined(paragraphs(object)), other);
        quietly(2, causes, object instanceof Finding f ? joined(f.getCauses()) : null, other);
        quietly(3, codes, object instanceof Finding f ? String.join(" ", f.getIndicatorCodes()) : null, other);
        quietly(4, deadline, object instanceof Recommendation r && r.getDeadline() != null ? r.getDeadline().toString() : null, other);
        List<String> names = new ArrayList<>(List.of(texts.get("responsible.none")));
        context.evaluation().getOrganisations().forEach(o -> names.add(String.valueOf(o.getName())));
        if (!names.equals(Arrays.asList(responsible.getItems()))) {
            responsible.setItems(names.toArray(String[]::new));
        }
        Organisation of = object instanceof Finding f ? f.getResponsible() : object instanceof Recommendation r ? r.getResponsible() : null;
        responsible.select(of == null ? 0 : context.evaluation().getOrganisations().indexOf(of) + 1);
        for (Control old : links.getChildren()) {
            old.dispose();
        }
        int index = 0;
        for (Deduction deduction : object instanceof Finding f ? Deduction.of(f, context.evaluation(), context.scorecard(), texts) : List.<Deduction>of()) {
            Link link = Ids.control(new Link(links, SWT.WRAP), "findings.deduction." + index++, deduction.text());
            String words = deduction.text().replace("&", "&&").replace("<", "‹");
            link.setText(deduction.object().isPresent() ? "<a>" + words + "</a>" : words);
            deduction.object().ifPresent(o -> link.addListener(SWT.Selection, e -> context.reveal(o)));
        }
    }

    // what is being typed must not be overwritten by what was committed before
    private void quietly(int commit, Text field, String text, boolean other) {
        String wanted = text == null ? "" : text;
        if ((other || !commits.get(commit).pending() && !field.isFocusControl()) && !field.getText().equals(wanted)) {
            commits.get(commit).quietly(() -> field.setText(wanted));
        }
        if (field.isFocusControl() && !other && !commits.get(commit).pending() && !same(field.getText(), wanted)) {
            commits.get(commit).quietly(() -> field.setText(wanted));
        }
    }

    private static boolean same(String typed, String model) {
        return typed.lines().map(String::strip).filter(l -> !l.isEmpty()).toList().equals(model.lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
    }

    private static List<Paragraph> paragraphs(EObject object) {
        return object instanceof Finding f ? f.getContent() : object instanceof Recommendation r ? r.getContent() : List.of();
    }

    private static String joined(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(p -> p.getText() == null ? "" : p.getText()).collect(Collectors.joining("\n"));
    }

    private static void visible(Text field, boolean visible) {
        for (Control control : List.of(field, (Control) field.getData("label"))) {
            ((GridData) control.getLayoutData()).exclude = !visible;
            control.setVisible(visible);
        }
    }

    void writeTitle() {
        title.setFocus();
        title.selectAll();
    }
}
