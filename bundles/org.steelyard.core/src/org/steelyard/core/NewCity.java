package org.steelyard.core;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.steelyard.install.make.CityJars;
import org.steelyard.install.make.CityMaker;
import org.steelyard.install.make.CitySources;
import org.steelyard.install.make.MadeCity;
import org.steelyard.install.make.NewCityException;
import org.steelyard.model.problem.Problem;

/** Makes the plug-ins of a city that has none: from another city, from what country and province share, or from a bureau's table. */
public final class NewCity {

    private final Services services;

    /** Makes cities with these services. */
    public NewCity(Services services) {
        this.services = services;
    }

    /** How the plug-ins are written. */
    public enum Form {
        /** Bundles of source that build in a checkout. */
        SOURCE,
        /** Jars that can be installed as they are. */
        JARS
    }

    /**
     * What is to be made.
     *
     * @param code         code of the city (GB/T 2260)
     * @param name         Chinese name, to be held against the code
     * @param nameEn       English name; looked up when empty
     * @param slug         what bundles are called by; made of the English name when empty
     * @param from         city to start from, its own province, or 全国
     * @param years        first and last year; of one only the first, open to the future; none for last year
     * @param kinds        kinds of evaluation; those of the city that it starts from when empty
     * @param commissioner 委托方
     * @param starter      identifier of a base; chosen by year and kind when empty
     * @param districts    names of districts
     * @param table        a bureau's table of indicators, for the first kind
     * @param form         how it is written
     * @param version      version of the jars
     * @param out          folder to write into
     */
    public record Request(String code, Optional<String> name, Optional<String> nameEn, Optional<String> slug, String from, List<Integer> years, List<String> kinds,
            Optional<String> commissioner, Optional<String> starter, List<String> districts, Optional<Path> table, Form form, String version, Path out) {
        /** Copies what it is given. */
        public Request {
            years = List.copyOf(years);
            kinds = List.copyOf(kinds);
            districts = List.copyOf(districts);
        }
    }

    /**
     * What was made.
     *
     * @param city     the plug-ins
     * @param written  jars, or folders of source
     * @param steps    what has to be added to files of a checkout; empty for jars
     * @param taken    indicators of the table, with their places
     * @param problems what is wrong with the table, and what has to be looked at
     */
    public record Result(MadeCity city, List<Path> written, List<String> steps, List<RubricFromTable.Taken> taken, List<Problem> problems) {
        /** Copies the lists. */
        public Result {
            written = List.copyOf(written);
            steps = List.copyOf(steps);
            taken = List.copyOf(taken);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Makes and writes the plug-ins.
     *
     * @throws UseCaseException when something asked for cannot be used, or they cannot be written
     */
    public Result run(Request request) throws UseCaseException {
        Optional<RubricFromTable.Result> table = Optional.empty();
        if (request.table().isPresent()) {
            table = Optional.of(new RubricFromTable(services).run(request.table().get()));
        }
        try {
            int first = request.years().isEmpty() ? services.clock().instant().atZone(services.clock().getZone()).getYear() - 1 : request.years().get(0);
            OptionalInt last = request.years().size() < 2 ? OptionalInt.empty() : OptionalInt.of(request.years().getLast());
            MadeCity city = new CityMaker(services.cities(), services.composer(), services.resources(), services.locale()).make(
                    new CityMaker.Request(request.code(), request.name(), request.nameEn(), request.slug(), request.from(), first, last, request.kinds(),
                            request.commissioner(), request.starter(), request.districts(), table.map(RubricFromTable.Result::rubric)));
            List<Problem> problems = new ArrayList<>(table.map(RubricFromTable.Result::problems).orElse(List.of()));
            problems.addAll(city.remarks());
            CitySources sources = new CitySources(services.locale());
            boolean jars = request.form() == Form.JARS;
            List<Path> written = jars ? new CityJars(request.version(), services.locale()).write(city, request.out()) : sources.write(city, request.out());
            return new Result(city, written, jars ? List.of() : sources.steps(city), table.map(RubricFromTable.Result::taken).orElse(List.of()), problems);
        } catch (NewCityException e) {
            throw UseCaseException.input(e.getMessage(), e);
        }
    }
}
