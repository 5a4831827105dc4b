package org.steelyard.core.internal.edit;

import org.eclipse.emf.common.notify.AdapterFactory;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;

/** An editing domain whose objects are all read-only while its stack refuses changes, so that menus and cells know too. */
public final class GuardedDomain extends AdapterFactoryEditingDomain {

    private final ThrowingStack stack;

    /** A domain on this stack. */
    public GuardedDomain(AdapterFactory providers, ThrowingStack stack) {
        super(providers, stack);
        this.stack = stack;
    }

    @Override
    public boolean isReadOnly(Resource resource) {
        return stack.refusal().isPresent();
    }
}
