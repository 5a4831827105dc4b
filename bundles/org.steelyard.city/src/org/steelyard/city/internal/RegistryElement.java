package org.steelyard.city.internal;

import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.osgi.framework.Bundle;
import org.steelyard.city.Contribution;
import org.steelyard.city.PlugIn;

/** An element of the extension registry. */
public record RegistryElement(IConfigurationElement configuration) implements Contribution {

    @Override
    public PlugIn plugIn() {
        Bundle bundle = ContributorFactoryOSGi.resolve(configuration.getContributor());
        return new PlugIn(bundle.getSymbolicName(), bundle.getVersion().toString(), new BundleResources(bundle));
    }

    @Override
    public String element() {
        return configuration.getName();
    }

    @Override
    public String attribute(String name) {
        String value = configuration.getAttribute(name);
        return value == null ? "" : value;
    }

    @Override
    public Object create(String attribute) throws ReflectiveOperationException {
        try {
            return configuration.createExecutableExtension(attribute);
        } catch (CoreException e) {
            Throwable cause = e.getStatus().getException() == null ? e : e.getStatus().getException();
            throw new ReflectiveOperationException(e.getStatus().getMessage(), cause);
        }
    }
}
