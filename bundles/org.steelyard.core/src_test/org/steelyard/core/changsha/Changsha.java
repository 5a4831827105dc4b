package org.steelyard.core.changsha;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.steelyard.city.Cities;
import org.steelyard.city.CityException;
import org.steelyard.city.Composed;
import org.steelyard.city.Composer;
import org.steelyard.city.FileContributions;
import org.steelyard.city.spi.ImportRequest;
import org.steelyard.city.spi.ImportResult;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.tabular.MappingImporter;

/** The plug-ins of Changsha with the bases they extend, composed as the program composes them. */
final class Changsha {

    static final Path BUNDLES = Path.of("..").toAbsolutePath().normalize();
    static final Path SAMPLE = BUNDLES.resolve("org.steelyard.city.changsha.samples/samples/changsha-2018-2020");
    private static final List<String> PLUG_INS = List.of("china.rubric", "hunan.rubric", "hunan.importer", "changsha.rubric", "changsha.importer",
            "changsha.exporter", "changsha.samples");

    private final Cities cities;
    private final Composer composer;

    Changsha() {
        List<Path> roots = PLUG_INS.stream().map(p -> BUNDLES.resolve("org.steelyard.city." + p)).toList();
        cities = Cities.read(new FileContributions(roots, Changsha.class.getClassLoader(), Locale.SIMPLIFIED_CHINESE), Locale.SIMPLIFIED_CHINESE);
        composer = new Composer(cities, SteelyardResources.standard(), Locale.SIMPLIFIED_CHINESE);
    }

    Cities cities() {
        return cities;
    }

    Rubric rubric(String id) throws CityException {
        return sound(composer.rubric(id));
    }

    Rubric rubric() throws CityException {
        return rubric("cn.430100.fund.2018-2020");
    }

    Mapping mapping() throws CityException {
        return sound(composer.mapping("cn.430100.fund.import"));
    }

    private static <T extends org.eclipse.emf.ecore.EObject> T sound(Composed<T> composed) {
        assertEquals(List.of(), composed.problems());
        return composed.root();
    }

    ImportResult read(Stream<Path> paths) throws CityException {
        List<ImportRequest.SourceFile> files = paths.sorted().map(p -> new ImportRequest.SourceFile(p, p.getFileName().toString())).toList();
        ImportRequest request = new ImportRequest(files, rubric(), "430100", List.of("2018", "2019", "2020"), Locale.SIMPLIFIED_CHINESE, Map.of());
        return new MappingImporter(mapping()).read(request, new NullProgressMonitor());
    }
}
