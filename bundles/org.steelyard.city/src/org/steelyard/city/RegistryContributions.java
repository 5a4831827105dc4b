package org.steelyard.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.ContributorFactoryOSGi;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.steelyard.city.internal.RegistryElement;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

/** What the plug-ins of the running framework contribute. */
public final class RegistryContributions implements Contributions {

    private final IExtensionRegistry registry;
    private final BundleContext context;
    private final Locale locale;

    /** Reads this registry; the context tells of plug-ins that could not be resolved. */
    public RegistryContributions(IExtensionRegistry registry, BundleContext context, Locale locale) {
        this.registry = registry;
        this.context = context;
        this.locale = locale;
    }

    @Override
    public List<Contribution> at(Point point) {
        List<Contribution> found = new ArrayList<>();
        for (IConfigurationElement element : registry.getConfigurationElementsFor(point.id())) {
            // the registry may remember a plug-in that has gone
            if (ContributorFactoryOSGi.resolve(element.getContributor()) != null) {
                found.add(new RegistryElement(element));
            }
        }
        found.sort(Comparator.comparing((Contribution c) -> c.plugIn().name()).thenComparing(c -> c.attribute("id")));
        return found;
    }

    @Override
    public List<Problem> problems() {
        Texts texts = Texts.of(Cities.class, locale);
        List<Problem> problems = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            // an unresolved bundle is not in the registry, so that nothing else would tell of it
            if (bundle.getState() == Bundle.INSTALLED && bundle.getHeaders("").get("Require-Bundle") != null
                    && bundle.getHeaders("").get("Require-Bundle").contains("org.steelyard.city")) {
                problems.add(Problem.error("city.unresolved", texts.get("city.unresolved", bundle.getSymbolicName()),
                        Location.object(bundle.getSymbolicName() + " " + bundle.getVersion()), "",
                        texts.get("city.unresolved.remedy")));
            }
        }
        return problems;
    }
}
