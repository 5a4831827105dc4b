package org.steelyard.ui.internal.model.tree;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/**
 * A row above some hundred neighbours of a list that is too long to be shown in one piece.
 *
 * @param owner   whose list
 * @param feature which list
 * @param first   position of its first object, a multiple of {@link Shape#LONGEST}
 */
public record Stretch(EObject owner, EReference feature, int first) {
}
