package org.steelyard.ui.internal;

import java.util.Locale;
import java.util.Objects;

import org.eclipse.ui.services.IServiceLocator;
import org.steelyard.core.Services;
import org.steelyard.core.session.EvaluationSessions;
import org.steelyard.model.edit.SteelyardItemProviders;
import org.steelyard.model.text.Texts;

/**
 * What every part of the window works with; found in the workbench's context, so that nothing is static.
 *
 * @param services  use cases' services
 * @param sessions  evaluation folders that the window has open
 * @param plugIns   city plug-ins
 * @param providers labels, icons and new-child menus of the model
 */
public record Program(Services services, EvaluationSessions sessions, WindowPlugIns plugIns, SteelyardItemProviders providers) {

    /** Checks that nothing is missing. */
    public Program {
        Objects.requireNonNull(services, "services");
        Objects.requireNonNull(sessions, "sessions");
        Objects.requireNonNull(plugIns, "plugIns");
        Objects.requireNonNull(providers, "providers");
    }

    /** The one of this site, window or workbench. */
    public static Program of(IServiceLocator locator) {
        return Objects.requireNonNull(locator.getService(Program.class), "program");
    }

    /** Language of the window. */
    public Locale locale() {
        return services.locale();
    }

    /** The texts beside this class. */
    public Texts texts(Class<?> anchor) {
        return Texts.of(anchor, locale());
    }
}
