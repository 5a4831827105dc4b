package org.steelyard.model.edit;

import org.eclipse.emf.common.util.ResourceLocator;

import org.steelyard.model.survey.provider.SurveyItemProviderAdapterFactory;

/** Item providers of the survey package in one language. */
final class SurveyProviders extends SurveyItemProviderAdapterFactory {

    private final Labels labels;

    SurveyProviders(Labels labels) {
        this.labels = labels;
    }

    @Override
    public ResourceLocator getResourceLocator() {
        return labels;
    }
}
