package org.steelyard.model.edit;

import java.util.List;
import java.util.Locale;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;
import org.eclipse.emf.edit.provider.resource.ResourceItemProviderAdapterFactory;

import org.steelyard.model.resource.SteelyardResources;

/**
 * The item providers of all packages in one language: content, properties and new-child menus as generated, and the
 * texts of {@link ModelText}. Whoever makes one disposes of it.
 */
public final class SteelyardItemProviders {

    private final ModelText text;
    private final ComposedAdapterFactory factory;

    /** Labels in this language: Chinese for any Chinese locale, else English. */
    public SteelyardItemProviders(Locale locale) {
        Labels labels = new Labels(locale);
        this.text = new ModelText(labels);
        this.factory = new TextFactory(labels, text);
    }

    /** What editors and editing domains are made with. */
    public ComposedAdapterFactory adapterFactory() {
        return factory;
    }

    /** What an object is called in trees and lists. */
    public ModelText text() {
        return text;
    }

    /** Lets go of the models. */
    public void dispose() {
        factory.dispose();
    }

    /** Answers for labels itself, since every generated provider has its own idea of them. */
    private static final class TextFactory extends ComposedAdapterFactory {

        private final ModelText text;

        TextFactory(Labels labels, ModelText text) {
            super(List.of(new EvaluationProviders(labels), new RubricProviders(labels), new FundProviders(labels),
                    new SurveyProviders(labels), new ClaimProviders(labels), new MappingProviders(labels),
                    new OutlineProviders(labels), new ResourceItemProviderAdapterFactory(), new ReflectiveItemProviderAdapterFactory()));
            this.text = text;
        }

        @Override
        public Object adapt(Object target, Object type) {
            return withText(target, type, super.adapt(target, type));
        }

        @Override
        public Adapter adapt(Notifier target, Object type) {
            return (Adapter) withText(target, type, super.adapt(target, type));
        }

        private Object withText(Object target, Object type, Object provider) {
            boolean ours = type == IItemLabelProvider.class && target instanceof EObject object && !(provider instanceof TextOver)
                    && SteelyardResources.packages().contains(object.eClass().getEPackage());
            return ours ? new TextOver(text, (IItemLabelProvider) provider) : provider;
        }
    }

    /** The generated image with the written text. */
    private static final class TextOver extends AdapterImpl implements IItemLabelProvider {

        private final ModelText text;
        private final IItemLabelProvider generated;

        TextOver(ModelText text, IItemLabelProvider generated) {
            this.text = text;
            this.generated = generated;
        }

        @Override
        public String getText(Object object) {
            return text.of((EObject) object);
        }

        @Override
        public Object getImage(Object object) {
            return generated.getImage(object);
        }
    }
}
