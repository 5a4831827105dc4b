package org.steelyard.ui.internal.model.file;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.outline.Outline;
import org.steelyard.model.rubric.Rubric;

/** The kinds of model files that the tree editor opens by themselves. */
public enum ModelKind {
    /** An indicator system. */
    RUBRIC("rubric", Rubric.class),
    /** How source tables are read. */
    MAPPING("mapping", Mapping.class),
    /** How a report is built. */
    OUTLINE("outline", Outline.class);

    private final String extension;
    private final Class<? extends EObject> root;

    ModelKind(String extension, Class<? extends EObject> root) {
        this.extension = extension;
        this.root = root;
    }

    /** How file names of this kind end, without the dot. */
    public String extension() {
        return extension;
    }

    /** What such a file holds. */
    public Class<? extends EObject> root() {
        return root;
    }

    /** The kind of a file by its name. */
    public static Optional<ModelKind> of(String fileName) {
        return Stream.of(values()).filter(kind -> fileName.endsWith("." + kind.extension)).findFirst();
    }

    /** What the root of a file extends; empty when it stands alone. */
    static Optional<String> parent(EObject root) {
        String parent = switch (root) {
            case Rubric rubric -> rubric.getExtends();
            case Mapping mapping -> mapping.getExtends();
            case Outline outline -> outline.getExtends();
            default -> null;
        };
        return Optional.ofNullable(parent).filter(p -> !p.isBlank());
    }

    /** How others name this file. */
    static Optional<String> id(EObject root) {
        return Optional.ofNullable(switch (root) {
            case Rubric rubric -> rubric.getId();
            case Mapping mapping -> mapping.getId();
            case Outline outline -> outline.getId();
            default -> null;
        });
    }
}
