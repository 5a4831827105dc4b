package org.steelyard.tabular;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.steelyard.document.Cell;
import org.steelyard.document.Grid;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;

/** What offices do to their tables must not change what is read from them. */
class ChangesTest {

    private static final Grid FUND = Grids.merged(Grids.sheet("决算", Tables.FUND_ROWS), new int[] { 0, 0, 0, 3 });
    private static final Grid DISTRICTS = Grids.merged(
            Grids.sheet("各区", "2019年参保情况表", "地区|许可||参保|", "|项目数|面积|项目数|人数", "江夏区|10|100|8|80", "新洲区|5|50|4|40",
                    "合计|15|150|12|120", "注：截至年末"),
            new int[] { 1, 0, 2, 0 }, new int[] { 1, 1, 1, 2 }, new int[] { 1, 3, 1, 4 });
    private static final Grid FIGURES = Grids.sheet("业务", "业务情况", "项目|2018年|2019年", "一、参保人数|4|5", "二、享受待遇人数|2|3");

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    private static Map<String, String> read(List<Grid> grids) {
        Imported imported = Imported.by(Tables.FUND + Tables.DISTRICTS + Tables.FIGURES).districts("江夏区", "新洲区").file("a.xlsx",
                grids.toArray(Grid[]::new));
        Map<String, String> values = new TreeMap<>();
        imported.result().claims().forEach(c -> values.put(c.address().toString(), c.value().literal()));
        assertEquals(imported.result().claims().size(), values.size());
        return values;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void emptyRowsAndColumnsMayBePutInAnywhere(int seed) {
        Random random = new Random(seed);
        List<Grid> changed = List.of(FUND, DISTRICTS, FIGURES).stream()
                .map(g -> Grids.spread(g, some(random, 9), some(random, 5))).toList();
        assertEquals(read(List.of(FUND, DISTRICTS, FIGURES)), read(changed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sheetsMayBeShuffledAndRenamed(int seed) {
        Random random = new Random(seed);
        List<Grid> changed = new ArrayList<>();
        for (Grid g : List.of(FUND, DISTRICTS, FIGURES)) {
            changed.add(Grids.merged(Grid.of("Sheet" + random.nextInt(100), g.cells()),
                    g.merges().stream().map(m -> new int[] { m.row(), m.column(), m.lastRow(), m.lastColumn() }).toArray(int[][]::new)));
        }
        Collections.shuffle(changed, random);
        assertEquals(read(List.of(FUND, DISTRICTS, FIGURES)), read(changed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void textMayBeSpacedAndWidened(int seed) {
        Random random = new Random(seed);
        Grid changed = new Grid(FUND.name(), 0, false, FUND.cells().stream().map(c -> Cell.text(c.row(), c.column(), shaken(c.text(), random)))
                .toList(), FUND.merges(), Set.of(), Set.of(), List.of(), List.of());
        assertEquals(read(List.of(FUND)), read(List.of(changed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void amountsStayEqualWhenTheTableIsPrintedInAnotherUnit(int seed) {
        Random random = new Random(seed);
        Unit unit = List.of(new Unit("万元"), new Unit("千元"), new Unit("亿元")).get(random.nextInt(3));
        Grid changed = new Grid("x", 0, false, FUND.cells().stream().map(c -> Cell.text(c.row(), c.column(), printed(c, unit))).toList(),
                FUND.merges(), Set.of(), Set.of(), List.of(), List.of());
        Map<String, String> before = read(List.of(FUND));
        Map<String, String> after = read(List.of(changed));
        assertEquals(before.keySet(), after.keySet());
        before.forEach((address, literal) -> {
            if (Value.valueOf(literal) instanceof Value.Number a && Value.valueOf(after.get(address)) instanceof Value.Number b) {
                assertEquals(unit, b.quantity().unit());
                assertEquals(0, a.quantity().in(Unit.YUAN).compareTo(b.quantity().in(Unit.YUAN)), address);
            }
        });
    }

    private static String printed(Cell cell, Unit unit) {
        if (cell.text().matches("[\\d,.]+")) {
            return new java.math.BigDecimal(cell.text().replace(",", "")).divide(unit.factor()).toPlainString();
        }
        return cell.text().replace("单位：元", "单位：" + unit);
    }

    private static Set<Integer> some(Random random, int bound) {
        Set<Integer> set = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            set.add(random.nextInt(bound));
        }
        return set;
    }

    // full-width digits, and blanks between Chinese characters
    private static String shaken(String text, Random random) {
        StringBuilder s = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c >= '0' && c <= '9' && random.nextBoolean()) {
                s.append((char) (c - '0' + '０'));
            } else {
                s.append(c);
            }
            if (c > 0x4E00 && c < 0x9FFF && random.nextInt(4) == 0) {
                s.append(random.nextBoolean() ? " " : "　");
            }
        }
        return s.toString();
    }
}
