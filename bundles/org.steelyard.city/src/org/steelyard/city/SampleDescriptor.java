package org.steelyard.city;

import java.util.List;

/**
 * A worked evaluation that a plug-in offers: source files, and optionally a start file with what people wrote.
 *
 * @param id     identifier
 * @param city   city code (GB/T 2260)
 * @param rubric identifier of the rubric it goes with
 * @param years  years of the evaluation
 * @param folder its folder: a folder {@code sources}, and optionally a start file
 * @param name   name for people
 * @param plugIn who contributes it
 */
public record SampleDescriptor(String id, String city, String rubric, List<String> years, String folder, String name,
        PlugIn plugIn) implements Descriptor {

    /** Name of the optional start file in the folder: an evaluation with prose, organisations, objectives. */
    public static final String START_FILE = "prose.evaluation";

    /** Name of the folder with the source files in the folder of the sample. */
    public static final String SOURCES = "sources";

    /** Copies what it is given. */
    public SampleDescriptor {
        years = List.copyOf(years);
    }

    /** The paths of the source files. */
    public List<String> sources() {
        return plugIn.resources().list(folder + "/" + SOURCES);
    }

    /** The path of the start file, whether or not it is there. */
    public String startFile() {
        return folder + "/" + START_FILE;
    }
}
