package org.steelyard.city;

/** What a plug-in says about one thing it contributes. */
public sealed interface Descriptor permits RubricDescriptor, ImporterDescriptor, ExporterDescriptor, SampleDescriptor {

    /** Identifier, unique within its extension point. */
    String id();

    /** City code (GB/T 2260). */
    String city();

    /** Name for people. */
    String name();

    /** Who contributes it. */
    PlugIn plugIn();
}
