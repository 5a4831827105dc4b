package org.steelyard.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.core.TeachMapping.Lesson;
import org.steelyard.core.internal.teach.Lessons;
import org.steelyard.core.internal.teach.Overlay;
import org.steelyard.install.CityFolders;
import org.steelyard.model.mapping.Mapping;
import org.steelyard.model.mapping.MappingFactory;
import org.steelyard.model.mapping.RowMapping;
import org.steelyard.model.mapping.TableMapping;
import org.steelyard.model.mapping.Term;
import org.steelyard.model.mapping.Vocabulary;
import org.steelyard.model.text.Texts;

class TeachMappingTest {

    @TempDir
    private Path folder;
    private TinyCity city;
    private Path cities;

    @BeforeEach
    void makeCity() {
        city = new TinyCity(folder);
        cities = folder.resolve("cities");
    }

    private TeachMapping teaching(Path... folders) {
        return new TeachMapping(city.services().withMappings(new CityFolders(List.of(folders))));
    }

    private static List<String> labels(Mapping mapping) {
        return mapping.getTables().get(0).getRows().get(0).getLabels();
    }

    @Test
    void theLabelIsKnownToTheMappingOfTheImporter() throws Exception {
        TeachMapping.Learnt learnt = teaching(cities).run("tiny.import", List.of(new Lesson(" 完工数 ", "t/a")));
        assertEquals(cities.resolve("mappings/tiny.import.mapping"), learnt.file());
        assertEquals(List.of(new TeachMapping.Word("完工数", "t", "a")), learnt.words());
        assertEquals(List.of("完成", "完工数"), labels(teaching(cities).known("tiny.import")));
        assertEquals(List.of("完成"), labels(teaching().known("tiny.import")));
    }

    @Test
    void theRowAloneMeansItWhereverItIs() throws Exception {
        assertEquals(List.of(new TeachMapping.Word("完工数", "t", "a")), teaching(cities).run("tiny.import", List.of(new Lesson("完工数", "a"))).words());
    }

    @Test
    void theProductsWordsCountBesideTheUsers() throws Exception {
        teaching(cities).run("tiny.import", List.of(new Lesson("甲", "t/a")));
        Path other = folder.resolve("other");
        teaching(other).run("tiny.import", List.of(new Lesson("乙", "t/a")));
        assertEquals(List.of("完成", "甲", "乙"), labels(teaching(cities, other).known("tiny.import")));
    }

    @Test
    void whatIsWrittenIsToldWithoutWhatTheCityKnowsItself() throws Exception {
        teaching(cities).run("tiny.import", List.of(new Lesson("甲", "t/a")));
        assertEquals(List.of(new TeachMapping.Word("甲", "t", "a")), teaching(cities).all().get(0).words());
        assertTrue(Files.readString(cities.resolve("mappings/tiny.import.mapping")).contains("<labels>完成</labels>"));
    }

    @Test
    void withoutAFolderOrAnImporterNothingCanBeTaught() {
        assertThrows(UseCaseException.class, () -> teaching().run("tiny.import", List.of(new Lesson("甲", "t/a"))));
        assertThrows(UseCaseException.class, () -> teaching(cities).run("no.import", List.of(new Lesson("甲", "t/a"))));
        assertThrows(UseCaseException.class, () -> teaching(cities).run("../../x", List.of(new Lesson("甲", "t/a"))));
    }

    @Test
    void anImporterOfItsOwnCodeHasNothingToTeach() {
        TinyCity coded = new TinyCity(folder.resolve("coded"), "class=\"x.Y\"");
        TeachMapping teaching = new TeachMapping(coded.services().withMappings(new CityFolders(List.of(cities))));
        assertTrue(assertThrows(UseCaseException.class, () -> teaching.run("tiny.import", List.of(new Lesson("甲", "t/a")))).getMessage().contains("no mapping"));
    }

    @Nested
    class InPartsAndVocabularies {

        private final Mapping base = MappingFactory.eINSTANCE.createMapping();

        @BeforeEach
        void makeMapping() {
            base.setId("m");
            TableMapping form = MappingFactory.eINSTANCE.createTableMapping();
            form.setKey("form");
            TableMapping part = MappingFactory.eINSTANCE.createTableMapping();
            part.setKey("form.rows");
            RowMapping row = MappingFactory.eINSTANCE.createRowMapping();
            row.setKey("goal");
            row.getLabels().add("目标");
            part.getRows().add(row);
            form.getParts().add(part);
            base.getTables().add(form);
            Vocabulary words = MappingFactory.eINSTANCE.createVocabulary();
            words.setKey("words");
            Term met = MappingFactory.eINSTANCE.createTerm();
            met.setKey("met");
            met.getSynonyms().add("符合");
            words.getTerms().add(met);
            base.getVocabularies().add(words);
        }

        private Mapping taught(String label, String target) throws UseCaseException {
            Mapping own = Lessons.empty("m", base);
            new Lessons(Overlay.over(base, List.of()), own, Texts.of(Services.class, Locale.ENGLISH)).teach(new Lesson(label, target));
            return own;
        }

        @Test
        void aRowOfAPartIsTaught() throws Exception {
            Mapping known = Overlay.over(base, List.of(taught("年度目标", "form.rows/goal")));
            assertEquals(List.of("目标", "年度目标"), known.getTables().get(0).getParts().get(0).getRows().get(0).getLabels());
        }

        @Test
        void aTermIsTaught() throws Exception {
            Mapping known = Overlay.over(base, List.of(taught("达标", "words/met")));
            assertEquals(List.of("符合", "达标"), known.getVocabularies().get(0).getTerms().get(0).getSynonyms());
        }

        @Test
        void whatTheCityLearnsItselfLaterIsNotLost() throws Exception {
            Mapping own = taught("年度目标", "form.rows/goal");
            RowMapping row = base.getTables().get(0).getParts().get(0).getRows().get(0);
            row.getLabels().add("预期目标");
            assertEquals(List.of("目标", "预期目标", "年度目标"),
                    Overlay.over(base, List.of(own)).getTables().get(0).getParts().get(0).getRows().get(0).getLabels());
        }

        @Test
        void whatTheCityNoLongerHasIsPassedOver() throws Exception {
            Mapping own = taught("年度目标", "form.rows/goal");
            base.getTables().get(0).getParts().clear();
            assertEquals(List.of(), Overlay.over(base, List.of(own)).getTables().get(0).getParts());
        }
    }
}
