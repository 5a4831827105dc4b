package org.steelyard.model.resource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;

import org.steelyard.model.claim.ClaimPackage;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.fund.FundPackage;
import org.steelyard.model.mapping.MappingPackage;
import org.steelyard.model.outline.OutlinePackage;
import org.steelyard.model.rubric.RubricPackage;
import org.steelyard.model.survey.SurveyPackage;
import org.steelyard.model.text.Texts;

/**
 * Reads and writes model files (evaluation.xmi, *.rubric, *.mapping, *.outline), in OSGi and outside.
 *
 * <pre>{@code
 * Loaded<Rubric> loaded = SteelyardResources.standard().load(path, Rubric.class, locale);
 * }</pre>
 */
public final class SteelyardResources {

    /** Largest file that is read, in bytes; 100,000 objects need some 25 MB. */
    public static final int LARGEST = 256 << 20;

    private static final List<String> EXTENSIONS = List.of("rubric", "mapping", "outline", "evaluation", "xmi");

    private final IdSource ids;

    /** New objects get their ids from this source. */
    public SteelyardResources(IdSource ids) {
        this.ids = ids;
    }

    /** With random ids. */
    public static SteelyardResources standard() {
        return new SteelyardResources(IdSource.random());
    }

    /** The seven packages of the model. */
    public static List<EPackage> packages() {
        return List.of(ClaimPackage.eINSTANCE, RubricPackage.eINSTANCE, FundPackage.eINSTANCE, SurveyPackage.eINSTANCE,
                EvaluationPackage.eINSTANCE, MappingPackage.eINSTANCE, OutlinePackage.eINSTANCE);
    }

    /** An empty resource set that knows all packages and file extensions, and opens no address by itself. */
    public ResourceSet newResourceSet() {
        ResourceSet set = new ResourceSetImpl();
        packages().forEach(p -> set.getPackageRegistry().put(p.getNsURI(), p));
        set.setURIConverter(new ClosedWorld());
        Resource.Factory factory = uri -> new SteelyardResource(uri, ids);
        Map<String, Object> factories = set.getResourceFactoryRegistry().getExtensionToFactoryMap();
        EXTENSIONS.forEach(extension -> factories.put(extension, factory));
        return set;
    }

    /** Puts a root that is in no file yet into one with this name, so that everything in it has ids. */
    public void attach(EObject root, String fileName) {
        if (!(root.eResource() instanceof SteelyardResource)) {
            newResource(fileName).getContents().add(root);
        }
    }

    /** Reads a file; whatever is wrong with it is told by the problems. */
    public <T extends EObject> Loaded<T> load(Path file, Class<T> type, Locale locale) {
        String name = file.getFileName().toString();
        LoadProblems problems = new LoadProblems(name, Texts.of(SteelyardResources.class, locale));
        try {
            if (Files.size(file) > LARGEST) {
                return Loaded.failed(problems.fatal("too-large", name, LARGEST >> 20).all());
            }
            return load(Files.readAllBytes(file), name, type, locale);
        } catch (NoSuchFileException e) {
            return Loaded.failed(problems.fatal("no-file", name, file).all());
        } catch (IOException e) {
            return Loaded.failed(problems.fatal("unreadable", name, reason(e)).all());
        }
    }

    /** Reads a stream to its end, for example an entry of a bundle; the caller closes it. */
    public <T extends EObject> Loaded<T> load(InputStream in, String name, Class<T> type, Locale locale) {
        LoadProblems problems = new LoadProblems(name, Texts.of(SteelyardResources.class, locale));
        try {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                return Loaded.failed(problems.fatal("too-large", name, LARGEST >> 20).all());
            }
            return load(bytes, name, type, locale);
        } catch (IOException e) {
            return Loaded.failed(problems.fatal("unreadable", name, reason(e)).all());
        }
    }

    /** Reads the bytes of a file that is called by this name. */
    public <T extends EObject> Loaded<T> load(byte[] bytes, String name, Class<T> type, Locale locale) {
        LoadProblems problems = new LoadProblems(name, Texts.of(SteelyardResources.class, locale));
        Optional<Integer> version = FormatVersion.of(bytes);
        if (version.isPresent() && version.get() > FormatVersion.CURRENT) {
            return Loaded.failed(problems.fatal("newer-format", name, version.get(), FormatVersion.CURRENT).all());
        }
        SteelyardResource resource = newResource(name);
        read(resource, bytes);
        resource.getErrors().forEach(problems::add);
        resource.duplicateIds().forEach(problems::duplicateId);
        List<EObject> roots = resource.getContents();
        if (roots.isEmpty()) {
            return Loaded.failed(problems.all().isEmpty() ? problems.fatal("empty", name).all() : problems.all());
        }
        if (!type.isInstance(roots.get(0))) {
            return Loaded.failed(problems.fatal("wrong-root", name, roots.get(0).eClass().getName(), type.getSimpleName()).all());
        }
        if (roots.size() > 1) {
            problems.manyRoots();
        }
        resource.assignMissingIds();
        resource.setModified(false);
        return new Loaded<>(Optional.of(type.cast(roots.get(0))), problems.all(), problems.complete());
    }

    // what the parser throws it has also put among the errors of the resource; only those have lines
    private static void read(SteelyardResource resource, byte[] bytes) {
        try {
            resource.load(new ByteArrayInputStream(bytes), null);
        } catch (IOException | RuntimeException e) {
            if (resource.getErrors().isEmpty()) {
                resource.getErrors().add(new org.eclipse.emf.ecore.xmi.XMIException(e));
            }
        }
    }

    /** The bytes of the file that holds this root and everything below; the same model gives the same bytes. */
    public byte[] bytes(EObject root) {
        attach(root, "model.xmi");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            root.eResource().save(out, null);
        } catch (IOException e) {
            throw new IllegalStateException("a model that cannot be written: " + e.getMessage(), e);
        }
        return out.toByteArray();
    }

    /** Writes the root over the file, in place; evaluations are saved by the store, which is careful. */
    public void save(EObject root, Path file) throws IOException {
        attach(root, file.getFileName().toString());
        Files.write(file, bytes(root));
    }

    private SteelyardResource newResource(String name) {
        URI uri = URI.createURI("steelyard:/").appendSegment(URI.encodeSegment(name, false));
        SteelyardResource resource = new SteelyardResource(uri, ids);
        newResourceSet().getResources().add(resource);
        return resource;
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
