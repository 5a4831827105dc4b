package org.steelyard.city.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.steelyard.city.ResourceAccess;

/** The files of an installed bundle; asking for them does not start it. */
record BundleResources(Bundle bundle) implements ResourceAccess {

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        URL url = ResourceAccess.isInside(path) ? bundle.getEntry(path) : null;
        return url == null ? Optional.empty() : Optional.of(url.openStream());
    }

    @Override
    public List<String> list(String folder) {
        Enumeration<URL> entries = ResourceAccess.isInside(folder) ? bundle.findEntries(folder, "*", true) : null;
        if (entries == null) {
            return List.of();
        }
        return Collections.list(entries).stream().map(BundleResources::path).filter(p -> !p.endsWith("/")).sorted().toList();
    }

    // URL.getPath() leaves names as they are in the bundle, Chinese included
    private static String path(URL url) {
        return url.getPath().startsWith("/") ? url.getPath().substring(1) : url.getPath();
    }
}
