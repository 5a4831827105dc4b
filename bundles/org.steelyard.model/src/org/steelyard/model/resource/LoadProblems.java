package org.steelyard.model.resource;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource.Diagnostic;
import org.eclipse.emf.ecore.xmi.ClassNotFoundException;
import org.eclipse.emf.ecore.xmi.FeatureNotFoundException;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.PackageNotFoundException;
import org.eclipse.emf.ecore.xmi.UnresolvedReferenceException;

import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

/** Tells what the reader met as problems with their lines. */
final class LoadProblems {

    private static final int LONGEST_VALUE = 80;

    private final String file;
    private final Texts texts;
    private final List<Problem> problems = new ArrayList<>();
    private boolean complete = true;

    LoadProblems(String file, Texts texts) {
        this.file = file;
        this.texts = texts;
    }

    List<Problem> all() {
        return problems;
    }

    boolean complete() {
        return complete;
    }

    /** A problem of the whole file, after which nothing is left to read. */
    LoadProblems fatal(String key, Object... arguments) {
        problems.add(Problem.error("model." + key, texts.get(key, arguments), Location.file(file), "",
                texts.get(key + ".remedy")));
        complete = false;
        return this;
    }

    void duplicateId(String id) {
        problems.add(Problem.warning("model.duplicate-id", texts.get("duplicate-id", file, id), Location.file(file), "",
                texts.get("duplicate-id.remedy")));
    }

    void manyRoots() {
        problems.add(Problem.warning("model.many-roots", texts.get("many-roots", file), Location.file(file), "",
                texts.get("many-roots.remedy")));
        complete = false;
    }

    void add(Diagnostic diagnostic) {
        switch (diagnostic) {
            case FeatureNotFoundException e -> lost(e, "unknown-feature", e.getName(), className(e.getObject()));
            case ClassNotFoundException e -> lost(e, "unknown-class", e.getName());
            case PackageNotFoundException e -> lost(e, "unknown-package", e.uri());
            case IllegalValueException e -> lost(e, "illegal-value", text(e.getValue()), e.getFeature().getName());
            case UnresolvedReferenceException e -> at(e, "dangling-reference", e.getReference());
            default -> lost(diagnostic, "not-well-formed");
        }
    }

    private void lost(Diagnostic diagnostic, String key, Object... arguments) {
        complete = false;
        at(diagnostic, key, arguments);
    }

    private void at(Diagnostic diagnostic, String key, Object... arguments) {
        Object[] all = new Object[arguments.length + 2];
        all[0] = file;
        all[1] = diagnostic.getLine();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        String value = arguments.length == 0 ? "" : String.valueOf(arguments[0]);
        problems.add(Problem.error("model." + key, texts.get(key, all),
                Location.cell(file, "", texts.get("line", diagnostic.getLine()), value), "", texts.get(key + ".remedy")));
    }

    private static String className(EObject object) {
        return object == null ? "" : object.eClass().getName();
    }

    private static String text(Object value) {
        String text = value instanceof Enumerator e ? e.getLiteral() : String.valueOf(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
