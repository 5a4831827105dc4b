package org.steelyard.city;

/** What a plug-in says about one thing it contributes. */
public sealed interface Descriptor permits RubricDescriptor, ImporterDescriptor, ExporterDescriptor, SampleDescriptor {

    /** Identifier, unique within its extension point. */
    String id();

    /** City code (GB/T 2260). */
    String city();

    /** Whether it is only there to be extended: it makes no city, and nothing is started, imported or exported by it. */
    default boolean base() {
        return false;
    }

    /** Name for people. */
    String name();

    /** Who contributes it. */
    PlugIn plugIn();
}
