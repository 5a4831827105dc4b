package org.steelyard.city;

import java.util.Objects;

/**
 * The bundle that contributes something.
 *
 * @param name      symbolic name
 * @param version   version, or empty when not known
 * @param resources its files
 */
public record PlugIn(String name, String version, ResourceAccess resources) {

    /** Checks that nothing is null. */
    public PlugIn {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(resources, "resources");
    }

    @Override
    public String toString() {
        return version.isEmpty() ? name : name + " " + version;
    }
}
