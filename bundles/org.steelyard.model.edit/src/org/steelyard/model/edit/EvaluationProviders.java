package org.steelyard.model.edit;

import org.eclipse.emf.common.util.ResourceLocator;

import org.steelyard.model.evaluation.provider.EvaluationItemProviderAdapterFactory;

/** Item providers of the evaluation package in one language. */
final class EvaluationProviders extends EvaluationItemProviderAdapterFactory {

    private final Labels labels;

    EvaluationProviders(Labels labels) {
        this.labels = labels;
    }

    @Override
    public ResourceLocator getResourceLocator() {
        return labels;
    }
}
