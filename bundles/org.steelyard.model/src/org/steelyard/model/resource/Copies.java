package org.steelyard.model.resource;

import java.util.Iterator;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;

import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.rubric.Rubric;

/** Deep copies, with or without the identity of the original. */
public final class Copies {

    private Copies() {
    }

    /**
     * Gives the evaluation its own copy of the rubric, in place of the one it has. The copy has ids of its own;
     * it is matched with its origin by indicator code.
     *
     * @param origin what the rubric came from: plug-in, version and digest
     */
    public static void rubricInto(Evaluation evaluation, Rubric rubric, String origin) {
        evaluation.setRubric(EcoreUtil.copy(rubric));
        evaluation.setRubricOrigin(origin);
    }

    /** A copy to read in another thread, in a resource of its own, whose objects have the ids of the originals. */
    public static <T extends EObject> T snapshot(T root, SteelyardResources resources) {
        EcoreUtil.Copier copier = new EcoreUtil.Copier();
        EObject copy = copier.copy(root);
        copier.copyReferences();
        resources.attach(copy, "copy.xmi");
        if (root.eResource() instanceof XMLResource from && copy.eResource() instanceof XMLResource to) {
            to.getIDToEObjectMap().clear();
            to.getEObjectToIDMap().clear();
            copyIds(root, copier, from, to);
        }
        @SuppressWarnings("unchecked")
        T typed = (T) copy;
        return typed;
    }

    private static void copyIds(EObject root, EcoreUtil.Copier copier, XMLResource from, XMLResource to) {
        to.setID(copier.get(root), from.getID(root));
        Iterator<EObject> all = root.eAllContents();
        while (all.hasNext()) {
            EObject original = all.next();
            to.setID(copier.get(original), from.getID(original));
        }
    }
}
