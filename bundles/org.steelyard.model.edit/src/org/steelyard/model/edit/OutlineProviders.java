package org.steelyard.model.edit;

import org.eclipse.emf.common.util.ResourceLocator;

import org.steelyard.model.outline.provider.OutlineItemProviderAdapterFactory;

/** Item providers of the outline package in one language. */
final class OutlineProviders extends OutlineItemProviderAdapterFactory {

    private final Labels labels;

    OutlineProviders(Labels labels) {
        this.labels = labels;
    }

    @Override
    public ResourceLocator getResourceLocator() {
        return labels;
    }
}
