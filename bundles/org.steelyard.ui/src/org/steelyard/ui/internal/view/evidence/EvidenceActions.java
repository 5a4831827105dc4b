package org.steelyard.ui.internal.view.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.steelyard.model.evaluation.Evidence;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Icons;

/** What can be done with evidence, in tool bar and menu. */
final class EvidenceActions {

    private final Texts texts;
    private final EvidenceView view;
    private final Step open;
    private final Step reveal;
    private final Step add;
    private final Step link;
    private final Step unlink;

    EvidenceActions(Texts texts, EvidenceView view) {
        this.texts = texts;
        this.view = view;
        open = new Step("open", "open", this::hasSource, () -> view.current().ifPresent(e -> piece().ifPresent(p -> e.reveal(p.getSource()))));
        reveal = new Step("reveal", "search", () -> piece().isPresent(), () -> view.current().ifPresent(e -> piece().ifPresent(e::reveal)));
        add = new Step("add", "add", this::hasTarget, () -> view.current().ifPresent(e -> view.target().ifPresent(t -> view.add(e, t))));
        link = new Step("link", "link", this::hasTarget, () -> view.current().ifPresent(e -> view.target().ifPresent(t -> view.link(e, t))));
        unlink = new Step("unlink", "remove", () -> view.changeable() && piece().isPresent() && rowTargets(),
                () -> view.current().ifPresent(e -> view.row().flatMap(EvidenceRow::target).ifPresent(t -> piece().ifPresent(p -> view.unlink(e, t, p)))));
    }

    private Optional<Evidence> piece() {
        return view.row().flatMap(EvidenceRow::evidence);
    }

    private boolean hasSource() {
        return piece().filter(p -> p.getSource() != null).isPresent();
    }

    private boolean rowTargets() {
        return view.row().flatMap(EvidenceRow::target).isPresent();
    }

    private boolean hasTarget() {
        return view.changeable() && view.target().isPresent();
    }

    List<IAction> all() {
        return List.of(add, link, unlink, open, reveal);
    }

    IAction open() {
        return open;
    }

    IAction unlink() {
        return unlink;
    }

    /** Only what is possible now is offered. */
    void update() {
        List.of(open, reveal, add, link, unlink).forEach(Step::update);
    }

    /** One of them. */
    private final class Step extends Action {

        private final BooleanSupplier possible;
        private final Runnable run;

        Step(String key, String icon, BooleanSupplier possible, Runnable run) {
            this.possible = possible;
            this.run = run;
            setId("org.steelyard.ui.evidence." + key);
            setText(texts.get(key));
            setToolTipText(texts.get(key));
            setImageDescriptor(Icons.of(icon));
        }

        void update() {
            setEnabled(possible.getAsBoolean());
        }

        @Override
        public void run() {
            if (possible.getAsBoolean()) {
                run.run();
            }
        }
    }
}
