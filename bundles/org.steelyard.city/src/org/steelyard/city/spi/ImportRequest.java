package org.steelyard.city.spi;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.steelyard.model.rubric.Rubric;

/**
 * What an importer is to read.
 *
 * @param files   files, in the order given by the user; a zip or folder has been unpacked by the caller
 * @param rubric  the evaluation's rubric, read-only: indicator names and codes, districts, survey forms
 * @param city    city of the evaluation
 * @param years   years of the evaluation
 * @param locale  language of messages
 * @param answers answers to questions of an earlier result, by {@link ImportResult.Question#id()}
 */
public record ImportRequest(List<SourceFile> files, Rubric rubric, String city, List<String> years, Locale locale,
        Map<String, String> answers) {

    /** Copies what it is given. */
    public ImportRequest {
        files = List.copyOf(files);
        years = List.copyOf(years);
        answers = Map.copyOf(answers);
    }

    /** A file and the name it has for people, which may be a path inside a zip. */
    public record SourceFile(Path path, String name) {
    }
}
