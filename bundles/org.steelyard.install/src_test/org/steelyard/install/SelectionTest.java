package org.steelyard.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.city.Descriptor;
import org.steelyard.model.text.Texts;

class SelectionTest {

    @TempDir
    Path folder;
    private final List<InspectedJar> jars = new ArrayList<>();
    private final JarInspection inspection = new JarInspection("0.1.0", Locale.CHINESE);
    private Set<String> shipped = Set.of("org.steelyard.city");
    private List<Descriptor> taken = List.of();

    @BeforeEach
    void oneCity() throws IOException {
        jar("a.jar", TestJar.city("org.example.a", "1.0.0", "430400", 2021));
    }

    private InspectedJar jar(String name, TestJar jar) throws IOException {
        InspectedJar inspected = inspection.inspect(jar.write(folder.resolve(name)));
        jars.add(inspected);
        return inspected;
    }

    private List<String> states() {
        return new Selection(shipped, taken, Texts.of(JarInspection.class, Locale.CHINESE)).select(jars).stream()
                .map(j -> j.jar().file().getFileName() + " " + j.state() + j.own().stream().map(p -> " " + p.code()).collect(Collectors.joining())).toList();
    }

    private static TestJar base(String id, String code) {
        return TestJar.city(id, "1.0.0", code, 2021).plugin(TestJar.rubric("cn." + code + ".fund.2021", code, 2021).replace("kind=", "base=\"true\" kind="));
    }

    @Test
    void aloneIsInstalled() {
        assertEquals(List.of("a.jar INSTALLED"), states());
    }

    @Test
    void ofTwoVersionsTheNewerCountsWhateverTheOrder() throws IOException {
        jar("b.jar", TestJar.city("org.example.a", "1.10.0", "430400", 2021));
        jar("c.jar", TestJar.city("org.example.a", "1.9.0", "430400", 2021));
        assertEquals(List.of("a.jar SUPERSEDED install.superseded", "b.jar INSTALLED", "c.jar SUPERSEDED install.superseded"), states());
    }

    @Test
    void aNewerVersionThatIsBadTakesNobodysPlace() throws IOException {
        jar("b.jar", TestJar.city("org.example.a", "2.0.0", "430400", 2021).without("fund.rubric"));
        assertEquals(List.of("a.jar INSTALLED", "b.jar REFUSED"), states());
    }

    @Test
    void ofTwoEqualVersionsTheFirstCounts() throws IOException {
        jar("b.jar", TestJar.city("org.example.a", "1.0.0", "430400", 2021));
        assertEquals(List.of("a.jar INSTALLED", "b.jar REFUSED install.duplicate-plug-in"), states());
    }

    @Test
    void whatTheProductBringsStays() {
        shipped = Set.of("org.example.a");
        assertEquals(List.of("a.jar REFUSED install.shipped"), states());
    }

    @Test
    void oneIdentifierInTwoPlugInsIsRefusedTheSecondTime() throws IOException {
        jar("b.jar", TestJar.city("org.example.b", "1.0.0", "430400", 2021));
        assertEquals(List.of("a.jar INSTALLED", "b.jar REFUSED install.duplicate-id"), states());
    }

    @Test
    void whatAPlugInOfTheProductOffersIsRefused() {
        taken = jars.get(0).descriptors();
        assertEquals(List.of("a.jar REFUSED install.duplicate-id"), states());
    }

    @Test
    void aRefusedJarTakesNothing() throws IOException {
        shipped = Set.of("org.example.a");
        jar("b.jar", TestJar.city("org.example.b", "1.0.0", "430400", 2021));
        assertEquals(List.of("a.jar REFUSED install.shipped", "b.jar INSTALLED"), states());
    }

    @Test
    void twoForOneCityAndYearAreOneTooMany() throws IOException {
        jar("b.jar", other("fromYear=\"2019\" toYear=\"2021\""));
        assertEquals(List.of("a.jar INSTALLED", "b.jar REFUSED install.same-city-and-year"), states());
    }

    @Test
    void openYearsCoverEveryYear() throws IOException {
        jar("b.jar", other(""));
        assertEquals(List.of("a.jar INSTALLED", "b.jar REFUSED install.same-city-and-year"), states());
    }

    @Test
    void anotherYearAnotherKindAnotherCommissionerAreFine() throws IOException {
        jar("b.jar", other("fromYear=\"2022\""));
        jar("c.jar", other("fromYear=\"2021\" commissioner=\"财政局\"", "c"));
        jar("d.jar", TestJar.city("org.example.d", "1.0.0", "430400", 2021).plugin(
                TestJar.rubric("d", "430400", 2021).replace("fundEvaluation", "projectEvaluation")).file("fund.rubric", TestJar.rubricFile("d")));
        assertEquals(List.of("a.jar INSTALLED", "b.jar INSTALLED", "c.jar INSTALLED", "d.jar INSTALLED"), states());
    }

    @Test
    void basesDoNotCompete() throws IOException {
        jars.clear();
        jar("a.jar", base("org.example.a", "430000"));
        jar("b.jar", base("org.example.b", "430000").plugin(TestJar.rubric("b", "430000", 2021).replace("kind=", "base=\"true\" kind="))
                .file("fund.rubric", TestJar.rubricFile("b")));
        assertEquals(List.of("a.jar INSTALLED", "b.jar INSTALLED"), states());
    }

    private static TestJar other(String years) {
        return other(years, "b");
    }

    private static TestJar other(String years, String id) {
        return TestJar.city("org.example." + id, "1.0.0", "430400", 2021).plugin(
                TestJar.rubric(id, "430400", 2021).replace("fromYear=\"2021\" toYear=\"2021\"", years)).file("fund.rubric", TestJar.rubricFile(id));
    }
}
