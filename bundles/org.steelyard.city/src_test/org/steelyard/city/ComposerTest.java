package org.steelyard.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.outline.Outline;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.rubric.BooleanRule;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;

class ComposerTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%s:%s xmi:version=\"2.0\""
            + " xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
            + " xmlns:rubric=\"https://steelyard.org/model/rubric\" xmlns:%1$s=\"https://steelyard.org/model/%1$s\" %s>%s</%1$s:%2$s>";
    private static final String PARENT = """
            <grades name="优" min="90"/><grades name="良" min="80"/>
            <indicators code="A" name="决策" weight="20">
              <children code="A1" name="立项" weight="8"><rule xsi:type="rubric:ManualRule" note="旧"/>
                <criteria no="①" text="甲"/><criteria no="②" text="乙"/></children>
              <children code="A2" name="目标" weight="12"/>
            </indicators>
            <indicators code="B" name="过程" weight="80"/>""";

    @TempDir
    Path folder;

    @Test
    void acknowledgementsOfOneFindingAreToldApartByTheirIndicator() throws Exception {
        PlugInFolder base = new PlugInFolder(folder, "base").rubric("base", rubric("id=\"base\" name=\"b\"", """
                <acknowledgements code="x" subject="A" reason="甲"/>"""));
        PlugInFolder own = new PlugInFolder(folder, "own").rubric("own", rubric("id=\"own\" name=\"o\" extends=\"base\"", """
                <acknowledgements code="x" subject="B" reason="乙"/><acknowledgements code="x" subject="A" reason="丙"/>"""));
        assertEquals(List.of("A 丙", "B 乙"), composer(base, own).rubric("own").root().getAcknowledgements().stream()
                .map(a -> a.getSubject() + " " + a.getReason()).toList());
    }

    @Test
    void anOperandCanBeTakenAway() throws Exception {
        PlugInFolder base = new PlugInFolder(folder, "base").rubric("base", rubric("id=\"base\" name=\"b\"", """
                <indicators code="A" name="率" weight="5"><operands key="gone" name="甲" address="a"/><operands key="kept" name="乙" address="b"/></indicators>"""));
        PlugInFolder own = new PlugInFolder(folder, "own").rubric("own", rubric("id=\"own\" name=\"o\" extends=\"base\"", """
                <indicators code="A"><operands key="gone" removed="true"/><operands key="new" name="丙" address="c"/></indicators>"""));
        Indicator leaf = composer(base, own).rubric("own").root().getIndicators().get(0);
        assertEquals(List.of("kept", "new"), leaf.getOperands().stream().map(o -> o.getKey()).toList());
    }

    private static String rubric(String attributes, String content) {
        // the namespace of rubric stands once only
        return HEAD.replace(" xmlns:rubric=\"https://steelyard.org/model/rubric\"", "").formatted("rubric", "Rubric", attributes, content);
    }

    private static String file(String type, String root, String attributes, String content) {
        return HEAD.formatted(type, root, attributes, content);
    }

    private Composer composer(PlugInFolder... plugIns) {
        List<Path> roots = new ArrayList<>();
        List.of(plugIns).forEach(p -> roots.add(p.root()));
        Cities cities = Cities.read(new FileContributions(roots, getClass().getClassLoader(), Locale.ENGLISH), Locale.ENGLISH);
        assertEquals(List.of(), cities.problems());
        return new Composer(cities, SteelyardResources.standard(), Locale.ENGLISH);
    }

    private Composed<Rubric> child(String content) throws Exception {
        PlugInFolder plugIn = new PlugInFolder(folder, "p")
                .rubric("parent", rubric("id=\"parent\" name=\"上级\" commissioner=\"财政局\"", PARENT))
                .rubric("child", rubric("id=\"child\" extends=\"parent\" name=\"下级\"", content));
        return composer(plugIn).rubric("child");
    }

    private static Indicator indicator(Rubric rubric, String code) {
        List<Indicator> found = new ArrayList<>();
        rubric.eAllContents().forEachRemaining(o -> {
            if (o instanceof Indicator i && i.getCode().equals(code)) {
                found.add(i);
            }
        });
        return found.size() == 1 ? found.get(0) : null;
    }

    @Nested
    class ARubric {

        @Test
        void withoutDifferencesIsItsParentUnderItsOwnName() throws Exception {
            Rubric rubric = child("").root();
            assertEquals("child", rubric.getId());
            assertEquals("下级", rubric.getName());
            assertEquals("财政局", rubric.getCommissioner());
            assertEquals(2, rubric.getIndicators().size());
            assertNull(rubric.getExtends());
        }

        @Test
        void setsWhatItSaysAlsoWhenItIsWhatAnAttributeHasByDefault() throws Exception {
            PlugInFolder base = new PlugInFolder(folder, "base").rubric("base", rubric("id=\"base\" name=\"b\" completeness=\"missing\" total=\"50\"", """
                    <rounding scorePlaces="2" deductionFirst="false"/>
                    <indicators code="A" name="率" type="qualitative"><operands key="x" list="true" optional="true"/></indicators>"""));
            PlugInFolder own = new PlugInFolder(folder, "own").rubric("own", rubric("id=\"own\" extends=\"base\" completeness=\"full\" total=\"100\"", """
                    <indicators code="A" type="quantitative"><operands key="x" list="false"/></indicators>"""));
            Rubric rubric = composer(base, own).rubric("own").root();
            Indicator leaf = indicator(rubric, "A");
            assertEquals("full 100 quantitative false true", rubric.getCompleteness() + " " + rubric.getTotal() + " " + leaf.getType() + " "
                    + leaf.getOperands().get(0).isList() + " " + leaf.getOperands().get(0).isOptional());
        }

        @Test
        void overridesOnlyWhatItSets() throws Exception {
            Indicator a1 = indicator(child("<indicators code=\"A1\" weight=\"9\"/>").root(), "A1");
            assertEquals(new BigDecimal("9"), a1.getWeight());
            assertEquals("立项", a1.getName());
            assertEquals("A", ((Indicator) a1.eContainer()).getCode());
        }

        @Test
        void removesWhatItMarks() throws Exception {
            assertNull(indicator(child("<indicators code=\"A2\" removed=\"true\"/>").root(), "A2"));
        }

        @Test
        void removingWhatIsNotThereIsHarmless() throws Exception {
            assertEquals(List.of(), child("<indicators code=\"Z\" removed=\"true\"/>").problems());
        }

        @Test
        void appendsWhatIsNewAtItsParent() throws Exception {
            Rubric rubric = child("<indicators code=\"A\"><children code=\"A3\" name=\"新\"/></indicators>").root();
            assertEquals(List.of("A1", "A2", "A3"),
                    rubric.getIndicators().get(0).getChildren().stream().map(Indicator::getCode).toList());
        }

        @Test
        void replacesARuleAsAWhole() throws Exception {
            Indicator a1 = indicator(child("<indicators code=\"A1\"><rule xsi:type=\"rubric:BooleanRule\" pointsTrue=\"8\"/></indicators>").root(), "A1");
            assertInstanceOf(BooleanRule.class, a1.getRule());
            assertNull(a1.getRule().getNote());
        }

        @Test
        void replacesListsWithoutCodesAsAWhole() throws Exception {
            Rubric rubric = child("<grades name=\"合格\" min=\"60\"/><indicators code=\"A1\"><criteria no=\"①\" text=\"丙\"/></indicators>").root();
            assertEquals(1, rubric.getGrades().size());
            assertEquals(1, indicator(rubric, "A1").getCriteria().size());
        }

        @Test
        void hasADigestThatChangesWithItsParent() throws Exception {
            String before = child("").sha256();
            PlugInFolder other = new PlugInFolder(folder, "q").rubric("parent", rubric("id=\"parent\"", ""))
                    .rubric("child", rubric("id=\"child\" extends=\"parent\" name=\"下级\"", ""));
            assertNotEquals(before, composer(other).rubric("child").sha256());
        }
    }

    @Nested
    class AChain {

        @Test
        void ofThreeIsResolvedFromTheTop() throws Exception {
            PlugInFolder plugIn = new PlugInFolder(folder, "p").rubric("nation", rubric("id=\"nation\"", PARENT))
                    .rubric("province", rubric("id=\"province\" extends=\"nation\"", "<indicators code=\"A1\" weight=\"7\" name=\"省\"/>"))
                    .rubric("city", rubric("id=\"city\" extends=\"province\"", "<indicators code=\"A1\" weight=\"6\"/>"));
            Indicator a1 = indicator(composer(plugIn).rubric("city").root(), "A1");
            assertEquals("6 省", a1.getWeight() + " " + a1.getName());
        }

        @Test
        void inACircleIsCutAndTold() throws Exception {
            PlugInFolder plugIn = new PlugInFolder(folder, "p").rubric("a", rubric("id=\"a\" extends=\"b\"", "<indicators code=\"A\"/>"))
                    .rubric("b", rubric("id=\"b\" extends=\"a\"", "<indicators code=\"B\"/>"));
            Composed<Rubric> composed = composer(plugIn).rubric("a");
            assertEquals(List.of("city.cycle"), composed.problems().stream().map(Problem::code).toList());
            assertEquals(2, composed.root().getIndicators().size());
        }

        @Test
        void toNowhereIsCutAndTold() throws Exception {
            PlugInFolder plugIn = new PlugInFolder(folder, "p").rubric("a", rubric("id=\"a\" extends=\"gone\"", "<indicators code=\"A\"/>"));
            Composed<Rubric> composed = composer(plugIn).rubric("a");
            assertEquals(List.of("city.missing-parent"), composed.problems().stream().map(Problem::code).toList());
            assertTrue(composed.problems().get(0).message().contains("gone"));
            assertEquals(1, composed.root().getIndicators().size());
        }
    }

    @Nested
    class AFile {

        @Test
        void thatIsNoModelIsToldInASentence() throws IOException {
            PlugInFolder plugIn = new PlugInFolder(folder, "p").rubric("a", "not xml");
            CityException e = assertThrows(CityException.class, () -> composer(plugIn).rubric("a"));
            assertTrue(e.getMessage().contains("a.rubric"), e.getMessage());
        }

        @Test
        void withAnotherIdInsideIsAProblem() throws Exception {
            PlugInFolder plugIn = new PlugInFolder(folder, "p").rubric("a", rubric("id=\"b\"", ""));
            assertEquals(List.of("city.file-id"), composer(plugIn).rubric("a").problems().stream().map(Problem::code).toList());
        }

        @Test
        void thatNobodyOffersIsToldInASentence() throws IOException {
            Composer composer = composer(new PlugInFolder(folder, "p").rubric("a", ""));
            assertTrue(assertThrows(CityException.class, () -> composer.rubric("z")).getMessage().contains("z"));
        }
    }

    @Test
    void mappingsExtendByTheKeysOfTheirTablesAndColumns() throws Exception {
        String importer = "<importer id=\"%s\" city=\"420100\" kind=\"fundEvaluation\" name=\"M\" mapping=\"%1$s.mapping\"/>";
        PlugInFolder plugIn = new PlugInFolder(folder, "p").contribute(Point.IMPORTERS, importer.formatted("m1"))
                .contribute(Point.IMPORTERS, importer.formatted("m2"))
                .write("m1.mapping", file("mapping", "Mapping", "id=\"m1\"",
                        "<tables key=\"t\" name=\"表\"><columns key=\"c\" name=\"列\"/><columns key=\"d\"/></tables><tables key=\"u\"><columns key=\"c\" name=\"别\"/></tables>"))
                .write("m2.mapping", file("mapping", "Mapping", "id=\"m2\" extends=\"m1\"",
                        "<tables key=\"t\"><columns key=\"c\" side=\"左\"/></tables>"));
        Mapping mapping = composer(plugIn).mapping("m2").root();
        assertEquals(2, mapping.getTables().size());
        assertEquals("表", mapping.getTables().get(0).getName());
        assertEquals("列 左", mapping.getTables().get(0).getColumns().get(0).getName() + " " + mapping.getTables().get(0).getColumns().get(0).getSide());
        assertNull(mapping.getTables().get(1).getColumns().get(0).getSide());
    }

    @Test
    void outlinesLoseTheSectionsThatAreRemoved() throws Exception {
        String exporter = "<exporter id=\"%s\" city=\"420100\" kind=\"fundEvaluation\" format=\"docx\" edition=\"full\" name=\"O\" outline=\"%1$s.outline\"/>";
        PlugInFolder plugIn = new PlugInFolder(folder, "p").contribute(Point.EXPORTERS, exporter.formatted("o1"))
                .contribute(Point.EXPORTERS, exporter.formatted("o2"))
                .write("o1.outline", file("outline", "Outline", "id=\"o1\"", "<sections key=\"a\"/><sections key=\"b\"/>"))
                .write("o2.outline", file("outline", "Outline", "id=\"o2\" extends=\"o1\"", "<sections key=\"a\" removed=\"true\"/>"));
        Outline outline = composer(plugIn).outline("o2").root();
        assertEquals(List.of("b"), outline.getSections().stream().map(s -> s.getKey()).toList());
    }
}
