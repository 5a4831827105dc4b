package org.steelyard.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.steelyard.document.internal.Findings;
import org.steelyard.document.internal.Refusal;
import org.steelyard.document.internal.archive.Expansion;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;

/**
 * Unpacks a zip archive of source files into a folder. Nothing in the archive is trusted: names never become paths,
 * what comes out is counted, archives inside are refused. Names without the UTF-8 mark are read as GB 18030 where they
 * are no UTF-8, as Chinese Windows writes them.
 */
public final class Archives {

    private final ReadLimits limits;
    private final Texts texts;

    /**
     * An unpacker.
     *
     * @param limits bounds for an archive as a whole and for each file in it
     * @param locale language of the problems
     */
    public Archives(ReadLimits limits, Locale locale) {
        this.limits = Objects.requireNonNull(limits, "limits");
        this.texts = Texts.of(Archives.class, locale);
    }

    /**
     * What came out of an archive.
     *
     * @param files    the files, in the order of the archive
     * @param problems what was left out and why; after an error about the whole archive there are no files
     */
    public record Expanded(List<Item> files, List<Problem> problems) {
        /** Copies what it is given. */
        public Expanded {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /**
     * One file.
     *
     * @param path where it is now, under a name of our own
     * @param name its name in the archive for people, with its folders: these often name the district
     */
    public record Item(Path path, String name) {
    }

    /** Whether a file begins like a zip archive; workbooks and documents do too, but this looks inside. */
    public static boolean isArchive(Path file) {
        return Expansion.isPlainZip(file);
    }

    /**
     * Unpacks an archive; it never throws for what is in it.
     *
     * @param archive where it is
     * @param name    its name for people
     * @param folder  the folder for the files, which is made when it is missing
     */
    public Expanded expand(Path archive, String name, Path folder) {
        Findings findings = new Findings(texts, name);
        try {
            if (!Files.isRegularFile(archive)) {
                throw new Refusal("document.missing", archive.getFileName());
            }
            if (Files.size(archive) > limits.maxBytes()) {
                throw new Refusal("document.too-large", ReadLimits.megabytes(Files.size(archive)), limits.maxBytes() / 1_000_000);
            }
            Files.createDirectories(folder);
            List<Item> files = new Expansion(limits, findings).run(archive, folder);
            return new Expanded(files, findings.problems());
        } catch (Refusal e) {
            e.report(findings);
        } catch (IOException e) {
            findings.error("document.unreadable", findings.file(), e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
        return new Expanded(List.of(), findings.problems());
    }
}
