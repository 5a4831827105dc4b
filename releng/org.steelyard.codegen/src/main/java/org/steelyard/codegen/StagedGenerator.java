package org.steelyard.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenClass;
import org.eclipse.emf.codegen.ecore.genmodel.GenFeature;
import org.eclipse.emf.codegen.ecore.genmodel.GenJDKLevel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.GenPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.codegen.util.CodeGenUtil;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/** Runs the EMF generator without a workspace: every project it writes to is a folder under a staging folder. */
final class StagedGenerator {

    private static final String BASE_PACKAGE = "org.steelyard.model";
    private static final List<String> LABEL_FEATURES = List.of("name", "title", "code", "key");

    private final Path staging;
    private final String modelPlugin;
    private final String editPlugin;

    StagedGenerator(Path staging, String modelPlugin, String editPlugin) {
        this.staging = staging;
        this.modelPlugin = modelPlugin;
        this.editPlugin = editPlugin;
    }

    /** @throws IllegalStateException when an Ecore is invalid, with what EMF says about it */
    void generate(List<Path> ecores) throws IOException {
        registerEmf();
        for (String project : List.of(modelPlugin, editPlugin)) {
            Path folder = Files.createDirectories(staging.resolve(project));
            EcorePlugin.getPlatformResourceMap().put(project, URI.createFileURI(folder + "/"));
        }
        // The generator merges with files of its own only; a manifest that is there is one it does not write.
        List<EPackage> packages = load(ecores);
        GenModel model = configure(packages);
        Generator generator = new Generator();
        generator.getAdapterFactoryDescriptorRegistry()
                .addDescriptor(GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
        generator.setInput(model);
        run(generator, model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE);
        run(generator, model, GenBaseGeneratorAdapter.EDIT_PROJECT_TYPE);
    }

    private static void registerEmf() {
        Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
        EcorePackage.eINSTANCE.eClass();
        GenModelPackage.eINSTANCE.eClass();
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE
                .addDescriptor(GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
    }

    private List<EPackage> load(List<Path> ecores) {
        ResourceSet resources = new ResourceSetImpl();
        resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
        List<EPackage> packages = new ArrayList<>();
        for (Path ecore : ecores) {
            // The logical address is the bundle's, so that nothing generated depends on where it was built.
            URI logical = URI.createPlatformResourceURI(modelPlugin + "/model/" + ecore.getFileName(), true);
            resources.getURIConverter().getURIMap().put(logical, URI.createFileURI(ecore.toString()));
            packages.add((EPackage) resources.getResource(logical, true).getContents().get(0));
        }
        EcoreUtil.resolveAll(resources);
        EcoreUtil.UnresolvedProxyCrossReferencer.find(resources).forEach((proxy, settings) -> {
            EObject from = settings.iterator().next().getEObject();
            throw new IllegalStateException("Unresolved reference " + EcoreUtil.getURI(proxy) + " in " + EcoreUtil.getURI(from));
        });
        for (EPackage each : packages) {
            reject(Diagnostician.INSTANCE.validate(each));
        }
        return packages;
    }

    private GenModel configure(List<EPackage> packages) {
        GenModel model = GenModelFactory.eINSTANCE.createGenModel();
        model.initialize(packages);
        model.setModelName("Steelyard");
        model.setModelPluginID(modelPlugin);
        model.setModelDirectory("/" + modelPlugin + "/src-gen");
        model.setEditPluginID(editPlugin);
        model.setEditDirectory("/" + editPlugin + "/src-gen");
        model.setEditPluginClass(editPlugin + ".SteelyardEditPlugin");
        model.setComplianceLevel(GenJDKLevel.JDK170_LITERAL);
        model.setRootExtendsClass("org.eclipse.emf.ecore.impl.MinimalEObjectImpl$Container");
        model.setOperationReflection(true);
        model.setImportOrganizing(true);
        model.setCopyrightFields(false);
        model.setCodeFormatting(false);
        model.setNonNLSMarkers(false);
        model.setCreationIcons(false);
        model.setUpdateClasspath(false);
        model.setBundleManifest(false);
        model.setForceOverwrite(false);
        model.setCanGenerate(true);
        model.getGenPackages().forEach(StagedGenerator::configure);
        reject(model.diagnose());
        return model;
    }

    private static void configure(GenPackage each) {
        each.setPrefix(CodeGenUtil.capName(each.getEcorePackage().getName()));
        each.setBasePackage(BASE_PACKAGE);
        each.setDisposableProviderFactory(true);
        // providers then ask their factory for labels, so that a factory of ours can speak the language asked for
        each.setExtensibleProviderFactory(true);
        for (GenClass type : each.getGenClasses()) {
            type.setImage(false);
            labelFeature(type).ifPresent(type::setLabelFeature);
        }
    }

    private static Optional<GenFeature> labelFeature(GenClass type) {
        List<GenFeature> features = type.getAllGenFeatures();
        return LABEL_FEATURES.stream()
                .flatMap(name -> features.stream().filter(feature -> feature.getName().equals(name)))
                .filter(feature -> !feature.isReferenceType() && !feature.isListType())
                .findFirst();
    }

    private static void run(Generator generator, GenModel model, String projectType) {
        reject(generator.generate(model, projectType, projectType, new BasicMonitor()));
    }

    private static void reject(Diagnostic diagnostic) {
        if (diagnostic.getSeverity() >= Diagnostic.ERROR) {
            StringBuilder text = new StringBuilder(diagnostic.getMessage());
            for (Diagnostic child : diagnostic.getChildren()) {
                if (child.getSeverity() >= Diagnostic.ERROR) {
                    text.append("\n  ").append(child.getMessage());
                }
            }
            throw new IllegalStateException(text.toString(), diagnostic.getException());
        }
    }
}
