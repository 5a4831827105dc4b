package org.steelyard.ui.internal.search;

import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;

/**
 * Something that can be found.
 *
 * @param kind   what it is
 * @param text   what it is called, and what is searched first
 * @param detail more about it, searched too
 * @param target where it leads
 */
record Entry(Kind kind, String text, String detail, Target target) {

    /** What is found, in the order in which equally good finds stand. */
    enum Kind {
        PAGE, INDICATOR, SLOT, FINDING, RECOMMENDATION, SOURCE, LEGAL, COMMAND, EVALUATION
    }

    /** Where a find leads. */
    sealed interface Target permits ToObject, ToPage, ToCommand, ToFolder {
    }

    /** To an object of the evaluation in front. */
    record ToObject(EObject object) implements Target {
    }

    /** To a page of its editor. */
    record ToPage(String page) implements Target {
    }

    /** To a command, which is carried out. */
    record ToCommand(String command) implements Target {
    }

    /** To another evaluation, which is opened. */
    record ToFolder(Path folder) implements Target {
    }

    /** Checks that nothing is missing. */
    Entry {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(target, "target");
    }
}
