package org.steelyard.install;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/**
 * The manifest of a jar, as far as a city plug-in is concerned.
 *
 * @param id      symbolic name
 * @param version version
 */
record Headers(String id, Version version) {

    private static final String API = "org.steelyard.city";

    /** Reads a manifest and checks it; empty when it is not that of a bundle. */
    static Optional<Headers> read(byte[] manifest, Version api, Findings findings) {
        try {
            Attributes headers = new Manifest(new ByteArrayInputStream(manifest)).getMainAttributes();
            ManifestElement name = first(headers, "Bundle-SymbolicName");
            if (name == null || !name.getValue().matches("[A-Za-z0-9_.-]+") || !"2".equals(headers.getValue("Bundle-ManifestVersion"))) {
                findings.error("install.no-bundle", "Bundle-ManifestVersion: 2, Bundle-SymbolicName");
                return Optional.empty();
            }
            String stated = headers.getValue("Bundle-Version");
            Headers read = new Headers(name.getValue(), Version.parseVersion(stated));
            check(headers, name, api, findings);
            return Optional.of(read);
        } catch (IOException | BundleException | IllegalArgumentException e) {
            findings.error("install.manifest", "", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static void check(Attributes headers, ManifestElement name, Version api, Findings findings) throws BundleException {
        if (headers.getValue("Fragment-Host") != null) {
            findings.error("install.fragment", "", headers.getValue("Fragment-Host"));
        }
        // the registry leaves out what is not a singleton, and says so nowhere but in the log
        if (!"true".equals(name.getDirective("singleton"))) {
            findings.error("install.not-singleton", "Bundle-SymbolicName: " + name.getValue() + ";singleton:=true");
        }
        Optional<ManifestElement> required = Arrays.stream(all(headers, "Require-Bundle")).filter(e -> e.getValue().equals(API)).findFirst();
        if (required.isEmpty()) {
            findings.error("install.no-city-plug-in", "Require-Bundle: " + API);
            return;
        }
        String range = required.get().getAttribute("bundle-version");
        if (range != null && !new VersionRange(range).includes(api)) {
            findings.error("install.api-version", API + " " + api, range, api);
        }
    }

    private static ManifestElement first(Attributes headers, String header) throws BundleException {
        ManifestElement[] all = all(headers, header);
        return all.length == 0 ? null : all[0];
    }

    private static ManifestElement[] all(Attributes headers, String header) throws BundleException {
        String value = headers.getValue(header);
        ManifestElement[] parsed = value == null ? null : ManifestElement.parseHeader(header, value);
        return parsed == null ? new ManifestElement[0] : parsed;
    }
}
