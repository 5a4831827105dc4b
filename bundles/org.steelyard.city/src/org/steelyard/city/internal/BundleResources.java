package org.steelyard.city.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.steelyard.city.ResourceAccess;

/** The files of an installed bundle; asking for them does not start it. One that was uninstalled meanwhile has none. */
record BundleResources(Bundle bundle) implements ResourceAccess {

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        URL url = ResourceAccess.isInside(path) && isInstalled() ? bundle.getEntry(path) : null;
        return url == null ? Optional.empty() : Optional.of(url.openStream());
    }

    @Override
    public List<String> list(String folder) {
        if (!ResourceAccess.isInside(folder) || !isInstalled()) {
            return List.of();
        }
        List<String> files = new ArrayList<>();
        collect(folder, files);
        files.sort(null);
        return List.copyOf(files);
    }

    private boolean isInstalled() {
        return bundle.getState() != Bundle.UNINSTALLED;
    }

    // paths, not addresses: these may or may not be encoded
    private void collect(String folder, List<String> files) {
        Enumeration<String> paths = bundle.getEntryPaths(folder);
        if (paths == null) {
            return;
        }
        for (String path : Collections.list(paths)) {
            if (path.endsWith("/")) {
                collect(path, files);
            } else {
                files.add(path);
            }
        }
    }
}
