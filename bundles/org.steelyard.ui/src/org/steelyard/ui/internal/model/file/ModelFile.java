package org.steelyard.ui.internal.model.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ComposedAdapterFactory;
import org.steelyard.city.Cities;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.resource.Loaded;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.text.Texts;
import org.steelyard.store.ModelFiles;

/**
 * One open model file (*.rubric, *.mapping, *.outline) with what it extends, which is read-only. It is read-only itself
 * where saving would lose something the program did not understand, or where the file cannot be written.
 */
public final class ModelFile {

    private final Path path;
    private final SteelyardResources resources;
    private final ModelFiles disk;
    private final EObject root;
    private final List<EObject> chain;
    private final List<Problem> problems;
    private final Optional<String> readOnlyBecause;
    private final EditingDomain domain;
    private byte[] known;

    private ModelFile(Path path, SteelyardResources resources, ModelFiles disk, Loaded<EObject> loaded, List<EObject> chain, byte[] known,
            Optional<String> readOnlyBecause) {
        this.path = path;
        this.resources = resources;
        this.disk = disk;
        this.root = loaded.root().orElseThrow();
        this.problems = loaded.problems();
        this.chain = List.copyOf(chain);
        this.known = known;
        this.readOnlyBecause = readOnlyBecause;
        Map<Resource, Boolean> locked = new HashMap<>();
        locked.put(root.eResource(), readOnlyBecause.isPresent());
        chain.forEach(base -> locked.put(base.eResource(), true));
        this.domain = new AdapterFactoryEditingDomain(new ComposedAdapterFactory(), new Stack(), locked);
    }

    /**
     * Opens a file.
     *
     * @throws IOException with one sentence, when it cannot be read or holds something else
     */
    public static ModelFile open(Path path, Cities cities, SteelyardResources resources, Locale locale) throws IOException {
        Texts texts = Texts.of(ModelFile.class, locale);
        Path file = path.toAbsolutePath().normalize();
        String name = file.getFileName().toString();
        ModelKind kind = ModelKind.of(name).orElseThrow(() -> new IOException(texts.get("kind", name)));
        Loaded<? extends EObject> loaded = resources.load(file, kind.root(), locale);
        if (loaded.root().isEmpty()) {
            throw new IOException(loaded.problems().isEmpty() ? texts.get("kind", name) : loaded.problems().get(0).message());
        }
        EObject root = loaded.root().get();
        List<EObject> chain = new BaseChain(cities, resources, locale).of(root, kind, Optional.ofNullable(file.getParent()));
        Optional<String> readOnly = !loaded.complete() ? Optional.of(texts.get("incomplete", name))
                : Files.isWritable(file) ? Optional.empty() : Optional.of(texts.get("unwritable", name));
        return new ModelFile(file, resources, new ModelFiles(), new Loaded<>(Optional.of(root), loaded.problems(), loaded.complete()), chain,
                Files.readAllBytes(file), readOnly);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** The file's own root first, then what it extends. */
    public List<EObject> roots() {
        List<EObject> roots = new ArrayList<>(List.of(root));
        roots.addAll(chain);
        return List.copyOf(roots);
    }

    /** What was wrong with the file when it was read. */
    public List<Problem> problems() {
        return problems;
    }

    /** Why it cannot be changed; empty when it can. */
    public Optional<String> readOnlyBecause() {
        return readOnlyBecause;
    }

    /** How it is changed. */
    public EditingDomain domain() {
        return domain;
    }

    /** The history of changes. */
    public BasicCommandStack stack() {
        return (BasicCommandStack) domain.getCommandStack();
    }

    /** Whether there are changes that are not saved. */
    public boolean dirty() {
        return stack().isSaveNeeded();
    }

    /**
     * Whether somebody else has written the file since it was read or saved.
     *
     * @throws IOException when it cannot be read
     */
    public boolean changedElsewhere() throws IOException {
        return disk.changed(path, known);
    }

    /**
     * Writes the file.
     *
     * @throws IOException when it could not be written; it is as before then
     */
    public void save() throws IOException {
        byte[] bytes = resources.bytes(root);
        disk.write(path, bytes);
        known = bytes;
        stack().saveIsDone();
    }

    /** A command that fails reaches whoever asked for it. */
    private static final class Stack extends BasicCommandStack {

        private RuntimeException failure;

        @Override
        public void execute(org.eclipse.emf.common.command.Command command) {
            failure = null;
            super.execute(command);
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        protected void handleError(Exception exception) {
            failure = exception instanceof RuntimeException e ? e : new IllegalStateException(exception);
        }
    }
}
