package org.steelyard.model.edit;

import org.eclipse.emf.common.util.ResourceLocator;

import org.steelyard.model.rubric.provider.RubricItemProviderAdapterFactory;

/** Item providers of the rubric package in one language. */
final class RubricProviders extends RubricItemProviderAdapterFactory {

    private final Labels labels;

    RubricProviders(Labels labels) {
        this.labels = labels;
    }

    @Override
    public ResourceLocator getResourceLocator() {
        return labels;
    }
}
