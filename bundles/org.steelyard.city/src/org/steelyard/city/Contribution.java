package org.steelyard.city;

/** One element that a plug-in contributes to an extension point. */
public interface Contribution {

    /** Who contributes it. */
    PlugIn plugIn();

    /** Name of the element, for example {@code rubric}. */
    String element();

    /** An attribute in the user's language; empty when it is not given. */
    String attribute(String name);

    /**
     * An instance of the class that this attribute names.
     *
     * @throws ReflectiveOperationException when the class is absent or cannot be made
     */
    Object create(String attribute) throws ReflectiveOperationException;
}
