package org.steelyard.model.edit;

import org.eclipse.emf.common.util.ResourceLocator;

import org.steelyard.model.claim.provider.ClaimItemProviderAdapterFactory;

/** Item providers of the claim package in one language. */
final class ClaimProviders extends ClaimItemProviderAdapterFactory {

    private final Labels labels;

    ClaimProviders(Labels labels) {
        this.labels = labels;
    }

    @Override
    public ResourceLocator getResourceLocator() {
        return labels;
    }
}
