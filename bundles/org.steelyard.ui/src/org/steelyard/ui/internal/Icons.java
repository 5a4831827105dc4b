package org.steelyard.ui.internal;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** Our own signs, the SVG files of the folder {@code icons}; drawn anew for each zoom. */
public final class Icons {

    private Icons() {
    }

    /** The sign of this name, for example {@code save}. */
    public static ImageDescriptor of(String name) {
        return ImageDescriptor.createFromURL(Icons.class.getResource("/icons/" + name + ".svg"));
    }

    /** The sign of this name as an image that is let go of with this control. */
    public static Image of(String name, Control owner) {
        return new LocalResourceManager(JFaceResources.getResources(), owner).create(of(name));
    }
}
