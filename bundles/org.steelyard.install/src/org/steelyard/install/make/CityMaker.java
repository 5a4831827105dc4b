package org.steelyard.install.make;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import org.steelyard.city.Cities;
import org.steelyard.city.City;
import org.steelyard.city.Composer;
import org.steelyard.city.Division;
import org.steelyard.city.Divisions;
import org.steelyard.city.RubricDescriptor;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.rubric.EvaluationKind;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.text.Texts;

/**
 * Makes the plug-ins of a city in memory. Where the new city may extend a base (of the country, of its province), what is
 * made holds only what differs; what is another city's own is copied under the new names. Same request, same bytes.
 */
public final class CityMaker {

    private static final Set<String> COUNTRY = Set.of("全国", "国家", "中国", "china", "national", "100000");

    private final Cities cities;
    private final Composer composer;
    private final SteelyardResources resources;
    private final Divisions divisions = Divisions.read();
    private final Texts texts;

    /** Over these plug-ins; messages in this language. */
    public CityMaker(Cities cities, Composer composer, SteelyardResources resources, Locale locale) {
        this.cities = cities;
        this.composer = composer;
        this.resources = resources;
        this.texts = Texts.of(CityMaker.class, locale);
    }

    /**
     * What is to be made.
     *
     * @param code         code of the city (GB/T 2260)
     * @param name         its Chinese name, to be held against the code
     * @param nameEn       its English name; of the table of names when empty
     * @param slug         what bundles and files are called by; made of the English name when empty
     * @param from         code or name of the city to start from; its own province; or 全国 for the national frameworks
     * @param fromYear     first year
     * @param toYear       last year; open when empty
     * @param kinds        kinds of evaluation; all of the city that it starts from, or that of funds, when empty
     * @param commissioner 委托方, if known
     * @param starter      identifier of the base to start from; chosen by kind and year when empty
     * @param districts    names of its districts
     * @param table        a rubric read from a bureau's table, in place of the first kind's
     */
    public record Request(String code, Optional<String> name, Optional<String> nameEn, Optional<String> slug, String from, int fromYear,
            OptionalInt toYear, List<String> kinds, Optional<String> commissioner, Optional<String> starter, List<String> districts,
            Optional<Rubric> table) {
        /** Copies what it is given. */
        public Request {
            kinds = List.copyOf(kinds);
            districts = List.copyOf(districts);
        }
    }

    /**
     * Makes the city.
     *
     * @throws NewCityException when code, name, source, kind or base cannot be used
     */
    public MadeCity make(Request request) throws NewCityException {
        Newcomer who = Newcomer.of(request.code(), request.name(), request.nameEn(), request.slug(), divisions, texts);
        Optional<City> source = source(request.from(), who);
        List<String> kinds = kinds(request, source);
        Bases bases = new Bases(cities, resources, who.division().province(), texts);
        Remarks remarks = new Remarks(texts);
        Assembly assembly = new Assembly(who, request, bases, composer, remarks, texts);
        Optional<CopiedCity> copied = source.map(city -> new CopiedCity(city, divisions, bases, composer, remarks, who, request));
        Set<String> attached = new LinkedHashSet<>();
        for (String kind : kinds) {
            if (request.table().isPresent() && kind.equals(kinds.get(0))) {
                assembly.table(kind, request.table().get());
            } else if (request.starter().isPresent() || copied.isEmpty() || !copied.get().has(kind)) {
                assembly.starter(kind);
            } else if (!attached.contains(kind)) {
                attached.addAll(copied.get().into(assembly, kind));
            }
        }
        return new MadeCity(who, assembly.plugIns(), assembly.rubrics(), assembly.origins(), remarks.all());
    }

    private Optional<City> source(String from, Newcomer who) throws NewCityException {
        if (COUNTRY.contains(from.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Optional<City> city = cities.find(from);
        if (city.isPresent()) {
            if (city.get().code().equals(who.code())) {
                throw new NewCityException(texts.get("from-itself", who.official()));
            }
            return city;
        }
        Optional<Division> place = divisions.find(from).or(() -> divisions.named(from));
        if (place.filter(d -> d.code().equals(who.division().province())).isPresent()) {
            return Optional.empty();
        }
        String known = cities.all().stream().map(c -> c.code() + " " + c.name(texts.locale())).collect(Collectors.joining(texts.get("comma")));
        throw new NewCityException(texts.get("unknown-source", from, known.isEmpty() ? texts.get("country") : known + texts.get("comma") + texts.get("country")));
    }

    private List<String> kinds(Request request, Optional<City> source) throws NewCityException {
        Set<String> kinds = new LinkedHashSet<>(request.kinds());
        if (kinds.isEmpty()) {
            source.ifPresent(city -> city.rubrics().stream().map(RubricDescriptor::kind).forEach(kinds::add));
        }
        if (kinds.isEmpty()) {
            kinds.add(EvaluationKind.FUND_EVALUATION.getLiteral());
        }
        for (String kind : kinds) {
            if (EvaluationKind.get(kind) == null) {
                throw new NewCityException(texts.get("unknown-kind", kind,
                        EvaluationKind.VALUES.stream().map(EvaluationKind::getLiteral).collect(Collectors.joining(texts.get("comma")))));
            }
        }
        return new ArrayList<>(kinds);
    }
}
