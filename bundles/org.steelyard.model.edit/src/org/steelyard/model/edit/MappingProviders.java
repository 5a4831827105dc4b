package org.steelyard.model.edit;

import org.eclipse.emf.common.util.ResourceLocator;

import org.steelyard.model.mapping.provider.MappingItemProviderAdapterFactory;

/** Item providers of the mapping package in one language. */
final class MappingProviders extends MappingItemProviderAdapterFactory {

    private final Labels labels;

    MappingProviders(Labels labels) {
        this.labels = labels;
    }

    @Override
    public ResourceLocator getResourceLocator() {
        return labels;
    }
}
