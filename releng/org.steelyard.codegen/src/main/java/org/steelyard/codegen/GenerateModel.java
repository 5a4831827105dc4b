package org.steelyard.codegen;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes {@code src-gen} of the model bundle and of its edit bundle from all {@code model/*.ecore} files.
 * Nothing else in the two bundles is touched: the generator works in a folder of its own under {@code target}.
 */
public final class GenerateModel {

    private static final String EDIT_SUFFIX = ".edit";

    private GenerateModel() {
    }

    /** @param args the folder of the model bundle; the edit bundle stands beside it */
    public static void main(String[] args) throws IOException {
        Path model = Path.of(args[0]).toRealPath();
        Path edit = model.resolveSibling(model.getFileName() + EDIT_SUFFIX);
        Path work = Files.createDirectories(model.resolve("target/codegen"));
        try (FileChannel channel = FileChannel.open(work.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            generate(model, edit, work);
        }
    }

    private static void generate(Path model, Path edit, Path work) throws IOException {
        List<Path> ecores = ecores(model.resolve("model"));
        List<Path> sourceFolders = List.of(model.resolve("src-gen"), edit.resolve("src-gen"));
        Stamp stamp = new Stamp(work.resolve("stamp"), ecores, sourceFolders);
        if (ecores.isEmpty() || stamp.isCurrent()) {
            return;
        }
        Path staging = work.resolve("staging");
        Folders.delete(staging);
        new StagedGenerator(staging, model.getFileName().toString(), edit.getFileName().toString()).generate(ecores);
        for (Path folder : sourceFolders) {
            Path generated = staging.resolve(folder.getParent().getFileName()).resolve("src-gen");
            Folders.mirror(generated, folder);
        }
        stamp.write();
        System.out.println("Generated model code from " + ecores.size() + " Ecore files");
    }

    private static List<Path> ecores(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".ecore")).sorted().toList();
        }
    }
}
