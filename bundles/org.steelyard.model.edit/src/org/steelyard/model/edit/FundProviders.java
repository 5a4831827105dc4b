package org.steelyard.model.edit;

import org.eclipse.emf.common.util.ResourceLocator;

import org.steelyard.model.fund.provider.FundItemProviderAdapterFactory;

/** Item providers of the fund package in one language. */
final class FundProviders extends FundItemProviderAdapterFactory {

    private final Labels labels;

    FundProviders(Labels labels) {
        this.labels = labels;
    }

    @Override
    public ResourceLocator getResourceLocator() {
        return labels;
    }
}
