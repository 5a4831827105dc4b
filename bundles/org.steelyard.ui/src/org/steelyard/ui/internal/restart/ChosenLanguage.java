package org.steelyard.ui.internal.restart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The language of the next start, in a file that the start script reads.
 *
 * @param file        the file
 * @param environment where {@code STEELYARD_LANG} counts before the file
 */
public record ChosenLanguage(Path file, Map<String, String> environment) {

    /** Variable of the environment that counts before the file. */
    public static final String VARIABLE = "STEELYARD_LANG";

    /** Copies the environment. */
    public ChosenLanguage {
        Objects.requireNonNull(file, "file");
        environment = Map.copyOf(environment);
    }

    /** The one of this program: where the start script says it looks, else below the home of the user. */
    public static ChosenLanguage ofProgram() {
        Path home = Path.of(System.getProperty("user.home"), ".steelyard", "language");
        return new ChosenLanguage(Optional.ofNullable(System.getProperty("steelyard.language")).map(Path::of).orElse(home), System.getenv());
    }

    /** What the environment insists on; empty when the choice is free. */
    public Optional<String> fixed() {
        return Optional.ofNullable(environment.get(VARIABLE)).filter(v -> !v.isBlank());
    }

    /**
     * Chooses for the next start.
     *
     * @throws IOException when it cannot be written
     */
    public void choose(Locale language) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.writeString(file, (language.getLanguage().equals("en") ? "en" : "zh") + "\n", StandardCharsets.UTF_8);
    }
}
