package org.steelyard.ui.internal.page.indicators.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.ui.internal.page.indicators.grid.GridRows.Sort;
import org.steelyard.ui.internal.page.indicators.grid.RowFilter.State;

class GridRowsTest {

    private final SmallModel model = new SmallModel();
    private final GridRows rows = model.rows();

    private List<String> shown() {
        return rows.visible().stream().map(GridRow::id).toList();
    }

    private GridRow row(String id) {
        return rows.row(id).orElseThrow();
    }

    private String text(String id, GridColumn column) {
        return rows.cells().of(row(id), column);
    }

    @Nested
    class Shown {
        @Test
        void groupsAreOpenAndPartsOfIndicatorsClosedAtFirst() {
            assertEquals(List.of("A", "A1", "A2", "B", "B1", "B2", "B3"), shown());
        }

        @Test
        void partsAreOperandsAndItems() {
            rows.expand(row("A2"), true);
            rows.expand(row("B1"), true);
            assertEquals(List.of("A", "A1", "A2", "A2/0:x.spent@2019", "A2/1:x.all@2019", "B", "B1", "B1/①", "B1/②", "B2", "B3"), shown());
            rows.expand(row("A"), false);
            assertEquals(List.of("A", "B", "B1", "B1/①", "B1/②", "B2", "B3"), shown());
        }

        @Test
        void aRubricBesideAnotherHasAGroupOfItsOwn() {
            Rubric attached = SmallModel.RUBRIC.createRubric();
            attached.setId("att");
            attached.setName("附表");
            model.evaluation.getAttachedRubrics().add(attached);
            rows.refresh(model.evaluation, model.score());
            assertEquals(List.of("rubric:r", "A"), shown().subList(0, 2));
            assertEquals("rubric:att", shown().getLast());
            assertEquals("附表", text("rubric:att", GridColumn.NAME));
        }

        @Test
        void withoutARubricThereIsNothing() {
            model.evaluation.setRubric(null);
            rows.refresh(model.evaluation, Optional.empty());
            assertEquals(List.of(), shown());
        }

        @Test
        void whatIsHiddenIsUncovered() {
            rows.expand(row("B"), false);
            rows.filter(new RowFilter("执行率", Set.of()));
            rows.uncover(row("B1/②"));
            assertTrue(shown().contains("B1/②"));
        }
    }

    @Nested
    class Filtering {
        @Test
        void wordsAreFoundInAnyCellAndInTheNamesAbove() {
            rows.filter(new RowFilter("执行", Set.of()));
            assertEquals(List.of("A", "A2"), shown());
            rows.filter(new RowFilter("管理 监督", Set.of()));
            assertEquals(List.of("B", "B1"), shown());
            rows.filter(new RowFilter("没有这个", Set.of()));
            assertEquals(List.of(), shown());
        }

        @Test
        void statesAreCountedAndWanted() {
            assertEquals(3, rows.count(State.OPEN));
            assertEquals(2, rows.count(State.LOST));
            rows.filter(new RowFilter("", Set.of(State.OPEN)));
            assertEquals(List.of("B", "B1", "B2", "B3"), shown());
            model.evaluation.getItems().get(0).getSlot().setStale(true);
            rows.refresh(model.evaluation, model.score());
            rows.filter(new RowFilter("", Set.of(State.STALE)));
            assertEquals(List.of("A", "A1"), shown());
            assertEquals("◐ 待复核", text("A1", GridColumn.STATUS));
        }

        @Test
        void aLossWithoutEvidenceIsMissingIt() {
            model.judge("B1", "①", JudgementStatus.MET);
            model.judge("B1", "②", JudgementStatus.NOT_MET);
            rows.refresh(model.evaluation, model.score());
            assertEquals("缺", text("B1", GridColumn.EVIDENCE));
            assertTrue(rows.count(State.UNSUPPORTED) >= 1);
        }

        @Test
        void aChangeOfTheModelMovesNoRow() {
            rows.filter(new RowFilter("", Set.of(State.LOST)));
            assertEquals(List.of("A", "A1", "A2"), shown());
            model.evaluation.getItems().get(0).getSlot().setAdopted(null);
            model.state("x.rate", "100", "%");
            rows.refresh(model.evaluation, model.score());
            assertEquals(List.of("A", "A1", "A2"), shown());
            assertEquals("5", text("A1", GridColumn.SCORE));
        }
    }

    @Nested
    class Sorting {
        @Test
        void rowsAreOrderedBelowTheirGroups() {
            rows.sort(Optional.of(new Sort(GridColumn.SCORE, false)));
            assertEquals(List.of("A", "A2", "A1"), shown().subList(0, 3));
            rows.sort(Optional.of(new Sort(GridColumn.SCORE, true)));
            assertEquals(List.of("A", "A1", "A2"), shown().subList(0, 3));
            rows.sort(Optional.empty());
            assertEquals(List.of("A", "A1", "A2", "B", "B1", "B2", "B3"), shown());
        }

        @ParameterizedTest
        @CsvSource({ "9,10,-1", "'1,000','999',1", "≥ 90%,100%,-1", "—,0,1", "'',5,1", "12%,产出,-1", "−2,1,-1", "5,5,0" })
        void numbersAreOrderedAsNumbersAndTheMissingComesLast(String a, String b, int order) {
            assertEquals(order, Integer.signum(GridRows.compare(a, b, false)));
        }

        @Test
        void theMissingIsLastInBothDirections() {
            assertEquals(1, Integer.signum(GridRows.compare("—", "3", true)));
        }
    }

    @Nested
    class Cells {
        @Test
        void numbersAreAsPrintedAndTheMissingIsNoZero() {
            assertEquals(List.of("A1  完成率", "5", "≥ 90%", "80%", "4", "1", "◐"), List.of(GridColumn.NAME, GridColumn.WEIGHT, GridColumn.TARGET, GridColumn.ACTUAL,
                    GridColumn.SCORE, GridColumn.LOST, GridColumn.STATUS).stream().map(c -> text("A1", c)).toList());
            assertEquals("—", text("B2", GridColumn.SCORE));
            assertEquals("▲", text("B2", GridColumn.STATUS));
        }

        @Test
        void anotherStatementIsMarkedAndTold() {
            model.state("x.rate", "85", "%");
            rows.refresh(model.evaluation, model.score());
            assertEquals("≠ 80%", text("A1", GridColumn.ACTUAL));
            assertEquals("80%", rows.cells().plain(row("A1"), GridColumn.ACTUAL));
            assertTrue(rows.cells().tip(row("A1"), GridColumn.ACTUAL).orElseThrow().contains("另有陈述：85%（表一）"));
        }

        @Test
        void aSignHasAWord() {
            assertTrue(rows.cells().tip(row("A1"), GridColumn.STATUS).orElseThrow().startsWith("部分得分"));
            assertTrue(rows.cells().tip(row("B2"), GridColumn.STATUS).orElseThrow().startsWith("未评分"));
        }
    }
}
