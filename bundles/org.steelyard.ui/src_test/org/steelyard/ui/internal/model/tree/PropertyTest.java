package org.steelyard.ui.internal.model.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EcorePackage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.model.claim.ClaimPackage;
import org.steelyard.model.rubric.IndicatorType;
import org.steelyard.model.rubric.RubricFactory;
import org.steelyard.model.value.Target;
import org.steelyard.model.value.Value;

class PropertyTest {

    private final Fixture model = new Fixture();

    private Property property(String name, EObject... objects) {
        return new Properties(model.words, model.edits).of(List.of(objects)).stream().filter(p -> p.feature().getName().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aDecimalKeepsTheZerosThatWereTyped() {
        model.run(property("weight", model.a1).type("8.50"));
        assertEquals("8.50", property("weight", model.a1).shown());
        assertEquals("8.50", property("weight", model.a1).editable());
    }

    @Test
    void whatIsNoNumberIsToldAndNotCommitted() {
        assertEquals(Optional.of("应填数字，例如 1234.50。"), property("weight", model.a1).wrong("八"));
        assertFalse(property("weight", model.a1).type("八").possible());
        assertEquals(new BigDecimal("8"), model.a1.getWeight());
    }

    @Test
    void severalObjectsAreSetAsOneStep() {
        Property weight = property("weight", model.a1, model.a2);
        assertTrue(weight.differs());
        assertEquals("（2 种不同的值）", weight.shown());
        model.run(weight.type("10"));
        assertEquals("10", property("weight", model.a1, model.a2).shown());
        assertEquals("修改“2 个对象”的分值", model.stack.getUndoCommand().getLabel());
        model.undo();
        assertEquals(new BigDecimal("12"), model.a2.getWeight());
    }

    @Test
    void objectsOfDifferentClassesShareWhatBothHave() {
        List<String> names = new Properties(model.words, model.edits).of(List.of(model.a1, model.operand)).stream().map(Property::label).toList();
        assertFalse(names.contains("分值"), names.toString());
    }

    @Test
    void nothingSelectedHasNoProperties() {
        assertEquals(List.of(), new Properties(model.words, model.edits).of(List.of()));
    }

    @Test
    void choicesAreInTheUsersLanguage() {
        Property type = property("type", model.a1);
        assertEquals(List.of("定量", "定性", "兼有"), type.choices().stream().map(Property.Choice::label).toList());
        model.run(type.choose(IndicatorType.QUALITATIVE));
        assertEquals("定性", property("type", model.a1).shown());
    }

    @Test
    void aDefaultThatWasSetDiffersFromOneThatWasNot() {
        var policy = RubricFactory.eINSTANCE.createRoundingPolicy();
        model.rubric.setRounding(policy);
        assertFalse(property("scorePlaces", policy).isSet());
        assertEquals("1", property("scorePlaces", policy).shown());
        model.run(property("scorePlaces", policy).type("2"));
        assertTrue(property("scorePlaces", policy).isSet());
        model.run(property("scorePlaces", policy).reset());
        assertEquals("1", property("scorePlaces", policy).shown());
        assertFalse(property("scorePlaces", policy).isSet());
    }

    @Test
    void javaEnumerationsHaveWordsToo() {
        var policy = RubricFactory.eINSTANCE.createRoundingPolicy();
        model.rubric.setRounding(policy);
        assertEquals("四舍五入", property("mode", policy).shown());
    }

    @Test
    void severalValuesStandOneOnALine() {
        model.run(property("clauses", model.a1).type("一\n\n 二 \n"));
        assertEquals(List.of("一", "二"), model.a1.getClauses());
        assertEquals("一\n二", property("clauses", model.a1).editable());
        model.run(property("clauses", model.a1).type(""));
        assertFalse(property("clauses", model.a1).isSet());
    }

    @Test
    void objectsToReferToAreThoseOfTheRightClass() {
        Property evidence = property("evidence", model.judgement);
        assertEquals(Property.Kind.REFERENCES, evidence.kind());
        assertEquals(List.of(model.evidence), evidence.choices().stream().map(Property.Choice::value).toList());
        model.run(evidence.choose(List.of()));
        assertTrue(model.judgement.getEvidence().isEmpty());
    }

    @Test
    void theSameValueAgainIsNoStep() {
        assertFalse(property("name", model.a1).type("立项").possible());
    }

    @Nested
    class Typed {

        private Object read(EDataType type, String typed) throws Literals.Unreadable {
            return Literals.read(type, typed);
        }

        @ParameterizedTest
        @CsvSource(delimiter = ';', value = { "≥95%; >=|95|%", ">= 138000 人; >=|138000|人", "≤ 5 日; <=|5|日", "70–100%; ..|70|100|%",
            "55.5万人; ?|55.5|万人", "满意; t|满意", "逐年提高; t|逐年提高", "=3 次; =|3|次", "..|70|100|%; ..|70|100|%", "1,234.50 元; ?|1234.50|元" })
        void targets(String typed, String literal) throws Literals.Unreadable {
            assertEquals(Target.valueOf(literal), read(ClaimPackage.Literals.TARGET, typed));
        }

        @ParameterizedTest
        @ValueSource(strings = { "≥", "95", "≥ 95", ">=|x|%", "70–%", "" })
        void noTargets(String typed) {
            assertEquals("expected.Target", failure(ClaimPackage.Literals.TARGET, typed));
        }

        @ParameterizedTest
        @CsvSource(delimiter = ';', value = { "46.20 万元; q 46.20|万元", "1,234 人; q 1234|人", "98.5%; q 98.5|%", "2019-12-31; d 2019-12-31",
            "良; t 良", "12 1; q 12|1", "-3 元; q -3|元", "q 46.2|万元|财务收付|~; q 46.2|万元|财务收付|~", "-; -", "b true; b true" })
        void values(String typed, String literal) throws Literals.Unreadable {
            assertEquals(Value.valueOf(literal), read(ClaimPackage.Literals.VALUE, typed));
        }

        @ParameterizedTest
        @ValueSource(strings = { "12", "1,234.5", "q 5", "d 2019-02-30", "" })
        void noValues(String typed) {
            assertEquals("expected.Value", failure(ClaimPackage.Literals.VALUE, typed));
        }

        @ParameterizedTest
        @ValueSource(strings = { "1e999999999", "0x10", "1..2", "１２", "1 2" })
        void noDecimals(String typed) {
            assertEquals("expected.BigDecimal", failure(EcorePackage.Literals.EBIG_DECIMAL, typed));
        }

        @ParameterizedTest
        @CsvSource(delimiter = ';', value = { "q 46.2|万元|财务收付|~", "q 46.20|万元", "d 2019", "t 5 元", "t -", "b false", "-", "t q 1|元" })
        void whatIsWrittenIsReadBack(String literal) throws Literals.Unreadable {
            Value value = Value.valueOf(literal);
            assertEquals(value, read(ClaimPackage.Literals.VALUE, Literals.write(ClaimPackage.Literals.VALUE, value)));
        }

        private String failure(EDataType type, String typed) {
            try {
                return "read as " + read(type, typed);
            } catch (Literals.Unreadable e) {
                return e.getMessage();
            }
        }
    }

    @Test
    void everyFeatureOfEveryClassCanBeShown() {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Fixture fixture = new Fixture(locale);
            org.steelyard.model.resource.SteelyardResources.packages().forEach(pack -> pack.getEClassifiers().forEach(type -> {
                if (type instanceof org.eclipse.emf.ecore.EClass each && !each.isAbstract()) {
                    new Properties(fixture.words, fixture.edits).of(List.of(org.eclipse.emf.ecore.util.EcoreUtil.create(each)))
                            .forEach(p -> assertFalse(p.label().isEmpty() || p.shown().contains("Impl@") || p.shown().startsWith("RoundingMode"), p.label()));
                }
            }));
        }
    }
}
