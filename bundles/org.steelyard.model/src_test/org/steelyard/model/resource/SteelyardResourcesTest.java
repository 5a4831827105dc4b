package org.steelyard.model.resource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.DataItem;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RubricFactory;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Value;

class SteelyardResourcesTest {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <evaluation:Evaluation xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:evaluation="https://steelyard.org/model/evaluation" title="t"\s""";

    private final SteelyardResources resources = new SteelyardResources(IdSource.sequential("n"));

    private static Evaluation evaluation() {
        Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
        evaluation.setTitle("2019 年度工伤保险基金绩效评价");
        DataItem item = EvaluationFactory.eINSTANCE.createDataItem();
        item.setKey("enrolment.insured");
        item.setSlot(slot("3108551", "人"));
        evaluation.getItems().add(item);
        return evaluation;
    }

    private static Slot slot(String value, String unit) {
        Claim claim = ClaimFactory.eINSTANCE.createClaim();
        claim.setValue(Value.of(Quantity.of(value, unit)));
        Slot slot = ClaimFactory.eINSTANCE.createSlot();
        slot.getClaims().add(claim);
        slot.setAdopted(claim);
        return slot;
    }

    private Loaded<Evaluation> load(String body) {
        return resources.load((HEAD + body).getBytes(StandardCharsets.UTF_8), "evaluation.xmi", Evaluation.class,
                Locale.SIMPLIFIED_CHINESE);
    }

    private static Problem only(Loaded<?> loaded) {
        assertEquals(1, loaded.problems().size(), () -> loaded.problems().toString());
        return loaded.problems().get(0);
    }

    @Nested
    class Saving {

        @Test
        void whatIsLoadedIsWhatWasSaved(@TempDir Path folder) throws IOException {
            Evaluation saved = evaluation();
            Path file = folder.resolve("evaluation.xmi");
            resources.save(saved, file);
            Loaded<Evaluation> loaded = resources.load(file, Evaluation.class, Locale.ENGLISH);
            assertTrue(EcoreUtil.equals(saved, loaded.root().orElseThrow()));
            assertTrue(loaded.problems().isEmpty());
            assertTrue(loaded.complete());
        }

        @Test
        void theSameModelGivesTheSameBytes() {
            byte[] first = resources.bytes(evaluation());
            byte[] second = new SteelyardResources(IdSource.sequential("n")).bytes(evaluation());
            assertArrayEquals(first, second);
        }

        @Test
        void chineseIsWrittenAsItIs() {
            assertTrue(new String(resources.bytes(evaluation()), StandardCharsets.UTF_8).contains("title=\"2019 年度工伤保险基金绩效评价\""));
        }

        @Test
        void everyObjectHasAnId() {
            String text = new String(resources.bytes(evaluation()), StandardCharsets.UTF_8);
            assertEquals(4, text.split("xmi:id=\"n\\d+\"", -1).length - 1, text);
        }

        @Test
        void aReferenceToARemovedObjectDoesNotPreventSaving() {
            Evaluation evaluation = evaluation();
            evaluation.getItems().get(0).getSlot().getClaims().clear();
            byte[] bytes = resources.bytes(evaluation);
            assertTrue(resources.load(bytes, "x", Evaluation.class, Locale.ENGLISH).problems().isEmpty());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n", " a ", "a  b", "第一行\n第二行\r\n", "<&>\"'", "]]>", "=SUM(A1)", "+1", "-", "@x",
            "\u0085\u2028", "𠮷野 😀", "&#x1;", "|", "#%"})
        void textIsKeptAsItIs(String text) {
            Evaluation evaluation = evaluation();
            evaluation.setTitle(text);
            evaluation.setPeriod(EvaluationFactory.eINSTANCE.createPeriod());
            evaluation.getPeriod().getYears().add(text);
            evaluation.getItems().get(0).getSlot().getClaims().get(0).setValue(new Value.Text(text));
            evaluation.getItems().get(0).getSlot().getClaims().get(0).setPlace(Place.cell("", text, text, 0, 0));
            Loaded<Evaluation> loaded = resources.load(resources.bytes(evaluation), "x", Evaluation.class, Locale.ENGLISH);
            assertEquals(List.of(), loaded.problems());
            assertTrue(EcoreUtil.equals(evaluation, loaded.root().orElseThrow()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\ud800b", "a\uffffb"})
        void aCharacterThatXmlCannotHoldDoesNotPreventSaving(String text) {
            Evaluation evaluation = evaluation();
            evaluation.setTitle(text);
            Evaluation loaded = resources.load(resources.bytes(evaluation), "x", Evaluation.class, Locale.ENGLISH).root().orElseThrow();
            assertEquals("a\ufffdb", loaded.getTitle());
        }

        @Test
        void orderIsKept() {
            Evaluation evaluation = evaluation();
            evaluation.getItems().add(0, EcoreUtil.copy(evaluation.getItems().get(0)));
            evaluation.getItems().get(0).setKey("zz");
            Evaluation loaded = resources.load(resources.bytes(evaluation), "x", Evaluation.class, Locale.ENGLISH).root().orElseThrow();
            assertEquals("zz", loaded.getItems().get(0).getKey());
        }
    }

    @Nested
    class Ids {

        private final Evaluation evaluation = evaluation();
        private final XMLResource resource;

        Ids() {
            resources.attach(evaluation, "evaluation.xmi");
            resource = (XMLResource) evaluation.eResource();
        }

        @Test
        void undoneRemovalRestoresTheId() {
            DataItem item = evaluation.getItems().get(0);
            String id = resource.getID(item);
            evaluation.getItems().remove(item);
            evaluation.getItems().add(item);
            assertEquals(id, resource.getID(item));
        }

        @Test
        void aCopyGetsItsOwn() {
            DataItem copy = EcoreUtil.copy(evaluation.getItems().get(0));
            evaluation.getItems().add(copy);
            assertNotEquals(resource.getID(evaluation.getItems().get(0)), resource.getID(copy));
        }

        @Test
        void newObjectsOfALoadedFileDoNotTakeIdsThatAreThere() {
            byte[] bytes = resources.bytes(evaluation);
            SteelyardResources again = new SteelyardResources(IdSource.sequential("n"));
            Evaluation loaded = again.load(bytes, "x", Evaluation.class, Locale.ENGLISH).root().orElseThrow();
            DataItem copy = EcoreUtil.copy(loaded.getItems().get(0));
            loaded.getItems().add(copy);
            assertEquals("n5", ((XMLResource) loaded.eResource()).getID(copy));
        }

        @Test
        void objectsWithoutOneGetOneOnLoading() {
            Evaluation loaded = load("><items key='a'/></evaluation:Evaluation>").root().orElseThrow();
            assertEquals("n6", ((XMLResource) loaded.eResource()).getID(loaded.getItems().get(0)));
        }

        @Test
        void randomOnesAreShortAndDiffer() {
            IdSource random = IdSource.random();
            String id = random.next();
            assertTrue(id.matches("_[a-z2-9]{12}"), id);
            assertNotEquals(id, random.next());
        }

        @Test
        void aDuplicateIsToldAndOnlyTheFirstKeepsIt() {
            Loaded<Evaluation> loaded = load("><items xmi:id='a' key='1'/><items xmi:id='a' key='2'/></evaluation:Evaluation>");
            assertEquals("model.duplicate-id", only(loaded).code());
            Evaluation root = loaded.root().orElseThrow();
            assertSame(root.getItems().get(0), root.eResource().getEObject("a"));
        }
    }

    @Nested
    class Reading {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', value = {
            "model.unknown-feature    | colour='red'/>                                                        | 4",
            "model.unknown-feature    | ><colours/></evaluation:Evaluation>                                   | 4",
            "model.unknown-class      | ><rubric><indicators><rule xsi:type='evaluation:DiceRule'/></indicators></rubric></evaluation:Evaluation> | 4",
            "model.illegal-value      | edition='pocket'/>                                                    | 4",
            "model.illegal-value      | ><items><slot><claims value='q x'/></slot></items></evaluation:Evaluation> | 4",
            "model.dangling-reference | ><items><slot adopted='nowhere'/></items></evaluation:Evaluation>     | 4",
            "model.not-well-formed    | ><items>                                                              | 4"})
        void namesWhatItCannotUseWithItsLine(String code, String body, int line) {
            Problem problem = only(load(body));
            assertEquals(code, problem.code());
            assertEquals("第 " + line + " 行", problem.location().cell());
            assertEquals(Severity.ERROR, problem.severity());
            assertFalse(problem.message().contains("Exception"), problem.message());
        }

        @Test
        void keepsEverythingElse() {
            Loaded<Evaluation> loaded = load("><colours/><items key='a'/></evaluation:Evaluation>");
            assertEquals("a", loaded.root().orElseThrow().getItems().get(0).getKey());
            assertFalse(loaded.complete(), "saving would lose the unknown part");
        }

        @Test
        void collectsAllInOnePass() {
            assertEquals(3, load("colour='red' edition='pocket'><hues/></evaluation:Evaluation>").problems().size());
        }

        @Test
        void aDanglingReferenceLosesNothing() {
            assertTrue(load("><items><slot adopted='nowhere'/></items></evaluation:Evaluation>").complete());
        }

        @Test
        void aNewerFormatIsRefusedWithItsVersion() {
            Loaded<Evaluation> loaded = load("formatVersion='2'/>");
            assertTrue(loaded.root().isEmpty());
            assertEquals("evaluation.xmi 的格式版本为 2，本程序最高支持版本 1。", only(loaded).message());
        }

        @Test
        void theCurrentFormatIsRead() {
            assertTrue(load("formatVersion='1'/>").root().isPresent());
        }

        @Test
        void anotherKindOfFileIsNotTakenForAnEvaluation() {
            byte[] rubric = resources.bytes(RubricFactory.eINSTANCE.createRubric());
            assertEquals("model.wrong-root", only(resources.load(rubric, "a.rubric", Evaluation.class, Locale.ENGLISH)).code());
        }

        @Test
        void anUnknownNamespaceIsNamedAndNotFetched() {
            byte[] bytes = "<a:B xmlns:a='http://127.0.0.1:1/x'/>".getBytes(StandardCharsets.UTF_8);
            Loaded<Evaluation> loaded = resources.load(bytes, "x", Evaluation.class, Locale.ENGLISH);
            assertEquals("model.unknown-package", loaded.problems().get(0).code());
        }

        @Test
        void aMissingFileIsNamed(@TempDir Path folder) {
            assertEquals("model.no-file", only(resources.load(folder.resolve("none.xmi"), Evaluation.class, Locale.ENGLISH)).code());
        }

        @Test
        void somethingElseIsNamed() {
            assertEquals("model.not-well-formed", only(resources.load("PK\3\4".getBytes(StandardCharsets.UTF_8), "x", Evaluation.class, Locale.ENGLISH)).code());
        }

        @Test
        void textOfAnotherEncodingIsNamedAndNothingIsPrinted() {
            PrintStream before = System.err;
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
            try {
                byte[] bytes = "2019年工伤保险".getBytes(Charset.forName("GB18030"));
                assertEquals("model.not-well-formed", only(resources.load(bytes, "x", Evaluation.class, Locale.ENGLISH)).code());
            } finally {
                System.setErr(before);
            }
            assertEquals("", printed.toString(StandardCharsets.UTF_8));
        }

        @Test
        void anEmptyFileIsNamed() {
            assertTrue(resources.load(new byte[0], "x", Evaluation.class, Locale.ENGLISH).root().isEmpty());
        }

        @Test
        void aStreamIsReadLikeAFile() {
            byte[] bytes = resources.bytes(evaluation());
            assertTrue(resources.load(new ByteArrayInputStream(bytes), "x", Evaluation.class, Locale.ENGLISH).root().isPresent());
        }
    }

    @Nested
    class HostileXml {

        private Loaded<Evaluation> load(String text) {
            return resources.load(text.getBytes(StandardCharsets.UTF_8), "x", Evaluation.class, Locale.ENGLISH);
        }

        @Test
        void anExternalEntityIsNotRead(@TempDir Path folder) throws IOException {
            Path secret = Files.writeString(folder.resolve("secret"), "secret");
            Loaded<Evaluation> loaded = load("<!DOCTYPE a [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><a priorUse='x'>&e;</a>");
            assertEquals("model.not-well-formed", only(loaded).code());
        }

        @Test
        void entitiesAreNotExpanded() {
            assertEquals("model.not-well-formed", only(load("<!DOCTYPE a [<!ENTITY e 'eeeeeeeeee'>]><a>&e;&e;&e;</a>")).code());
        }

        @Test
        void noSchemaLocationIsFollowed(@TempDir Path folder) throws IOException {
            Path ecore = Files.writeString(folder.resolve("x.ecore"), """
                    <ecore:EPackage xmlns:ecore="http://www.eclipse.org/emf/2002/Ecore" name="x" nsURI="urn:x" nsPrefix="x"/>""");
            Loaded<Evaluation> loaded = load("<x:A xmlns:x='urn:x' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:x "
                    + ecore.toUri() + "'/>");
            assertEquals("model.unknown-package", loaded.problems().get(0).code());
        }

        @Test
        void noOtherFileIsOpenedThroughAReference() {
            String body = "><items><slot><adopted href='file:/etc/hostname#x'/></slot></items></evaluation:Evaluation>";
            Evaluation root = load(HEAD + body).root().orElseThrow();
            assertTrue(root.getItems().get(0).getSlot().getAdopted() == null || root.getItems().get(0).getSlot().getAdopted().eIsProxy());
            assertEquals(1, root.eResource().getResourceSet().getResources().size());
        }

        @Test
        void endlessNestingIsStopped() {
            String deep = HEAD + ">" + "<sections>".repeat(5000) + "</sections>".repeat(5000) + "</evaluation:Evaluation>";
            assertEquals("model.not-well-formed", load(deep).problems().get(0).code());
        }

        @Test
        void aReasonableNestingIsRead() {
            String deep = HEAD + ">" + "<sections>".repeat(95) + "</sections>".repeat(95) + "</evaluation:Evaluation>";
            assertEquals(List.of(), load(deep).problems());
        }
    }

    @Nested
    class CopiesOfThings {

        private Rubric rubric() {
            Rubric rubric = RubricFactory.eINSTANCE.createRubric();
            rubric.setId("cn.test");
            Indicator indicator = RubricFactory.eINSTANCE.createIndicator();
            indicator.setCode("A1-1");
            rubric.getIndicators().add(indicator);
            resources.attach(rubric, "a.rubric");
            return rubric;
        }

        @Test
        void anEvaluationHasARubricOfItsOwn() {
            Rubric rubric = rubric();
            Evaluation evaluation = evaluation();
            Copies.rubricInto(evaluation, rubric, "origin");
            evaluation.getRubric().getIndicators().get(0).setCode("changed");
            assertEquals("A1-1", rubric.getIndicators().get(0).getCode());
            assertEquals("origin", evaluation.getRubricOrigin());
        }

        @Test
        void itsCopyHasNewIds() {
            Rubric rubric = rubric();
            Evaluation evaluation = evaluation();
            resources.attach(evaluation, "evaluation.xmi");
            Copies.rubricInto(evaluation, rubric, "origin");
            assertNotEquals(id(rubric), id(evaluation.getRubric()));
        }

        @Test
        void aSnapshotKeepsIdsAndReferences() {
            Evaluation evaluation = evaluation();
            resources.attach(evaluation, "evaluation.xmi");
            Evaluation copy = Copies.snapshot(evaluation, resources);
            assertArrayEquals(resources.bytes(evaluation), resources.bytes(copy));
            assertSame(copy.getItems().get(0).getSlot().getClaims().get(0), copy.getItems().get(0).getSlot().getAdopted());
        }

        private static String id(EObject object) {
            return ((XMLResource) object.eResource()).getID(object);
        }
    }
}
