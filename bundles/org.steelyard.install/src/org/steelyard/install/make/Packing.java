package org.steelyard.install.make;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.steelyard.model.text.Texts;

/** Writes files that are not there yet; what is there already with the same content may stay, anything else is never overwritten. */
final class Packing {

    private final Texts texts;

    Packing(Texts texts) {
        this.texts = texts;
    }

    /** Writes all of them or, when one of them is something else already, none. */
    List<Path> write(Path folder, Map<String, byte[]> files) throws NewCityException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            try {
                if (Files.exists(path) && !(Files.isRegularFile(path) && Arrays.equals(Files.readAllBytes(path), file.getValue()))) {
                    throw new NewCityException(texts.get("exists", path));
                }
            } catch (IOException e) {
                throw new NewCityException(texts.get("exists", path), e);
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            try {
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            } catch (IOException e) {
                throw new NewCityException(texts.get("not-written", path, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()), e);
            }
        }
        return files.keySet().stream().map(folder::resolve).toList();
    }
}
