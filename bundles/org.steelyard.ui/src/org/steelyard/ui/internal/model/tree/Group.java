package org.steelyard.ui.internal.model.tree;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/**
 * A row above the objects of one list.
 *
 * @param owner   whose list
 * @param feature which list
 */
public record Group(EObject owner, EReference feature) {
}
