package org.steelyard.install.make;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.steelyard.city.Cities;
import org.steelyard.city.Composer;
import org.steelyard.city.FileContributions;
import org.steelyard.model.resource.SteelyardResources;

/** The city plug-ins of the source tree, and makers over them. */
final class Shipped {

    static final Locale ZH = Locale.SIMPLIFIED_CHINESE;

    private Shipped() {
    }

    static List<Path> plugIns() {
        try (Stream<Path> folders = Files.list(Path.of("..").toAbsolutePath().normalize())) {
            return folders.filter(p -> p.getFileName().toString().startsWith("org.steelyard.city.") && Files.exists(p.resolve("plugin.xml"))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Cities cities(List<Path> more) {
        List<Path> all = new ArrayList<>(plugIns());
        all.addAll(more);
        return Cities.read(new FileContributions(all, Shipped.class.getClassLoader(), ZH), ZH);
    }

    static Composer composer(Cities cities) {
        return new Composer(cities, SteelyardResources.standard(), ZH);
    }

    static CityMaker maker() {
        Cities cities = cities(List.of());
        return new CityMaker(cities, composer(cities), SteelyardResources.standard(), ZH);
    }

    /** A request that says what must be said. */
    static CityMaker.Request request(String code, String from, int year, String... kinds) {
        return new CityMaker.Request(code, Optional.empty(), Optional.empty(), Optional.empty(), from, year, OptionalInt.empty(), List.of(kinds), Optional.empty(),
                Optional.empty(), List.of(), Optional.empty());
    }

    static CityMaker.Request named(String code, String name) {
        return new CityMaker.Request(code, Optional.of(name), Optional.empty(), Optional.empty(), "430200", 2023, OptionalInt.empty(), List.of(), Optional.empty(),
                Optional.empty(), List.of(), Optional.empty());
    }
}
