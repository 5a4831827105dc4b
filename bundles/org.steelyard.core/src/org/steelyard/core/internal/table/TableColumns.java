package org.steelyard.core.internal.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steelyard.document.Grid;

/**
 * Which column of a table says what, told by its headings.
 *
 * @param firstRow the first row below the headings
 * @param names    columns with the names of each level, level 1 first
 * @param weighed  columns whose headings say that the points stand in brackets behind the names
 * @param weights  columns with points, by level (0 is the first)
 * @param texts    other columns by what they hold
 * @param unread   headings of columns that say nothing a rubric has
 */
record TableColumns(int firstRow, List<Integer> names, Set<Integer> weighed, Map<Integer, Integer> weights, Map<Text, Integer> texts, List<String> unread) {

    /** What a column of text holds. */
    enum Text {
        EXPLANATION, CRITERIA, TARGET, EVIDENCE
    }

    private static final int ROWS = 60;
    private static final Pattern LEVEL = Pattern.compile("([一二三四五1-5])级(?:评价|绩效)?指标(.*)");
    private static final Pattern WEIGHT = Pattern.compile(".*(?:分值|权重|标准分|满分|分数|权值|权数).*");
    private static final Pattern WEIGHED = Pattern.compile("[一二三四五1-5]级(?:评价|绩效)?指标(?:名称)?(?:[（(/及和与、])(?:分值|权重|标准分|满分|分数|权值|权数).*");
    private static final Map<Text, Pattern> TEXTS = patterns();
    private static final String DIGITS = "一二三四五";

    private static Map<Text, Pattern> patterns() {
        Map<Text, Pattern> texts = new LinkedHashMap<>();
        texts.put(Text.CRITERIA, Pattern.compile("(?:评分|计分|评价|打分|扣分)(?:标准|细则|办法|规则|要点)|评价要点及.*|标准及.*"));
        texts.put(Text.EXPLANATION, Pattern.compile("(?:三级|四级|二级)?(?:指标)?(?:解释|说明|内涵|定义|释义|含义)|评价内容|指标内容"));
        texts.put(Text.TARGET, Pattern.compile("(?:年度|绩效|计划)?(?:指标值|目标值|标杆值)"));
        texts.put(Text.EVIDENCE, Pattern.compile("(?:评价|评分|打分)?依据|(?:数据|资料|证据|佐证)(?:来源|材料)|佐证资料"));
        return texts;
    }

    /** The columns of a grid; empty when it has no row of headings with levels of indicators. */
    static Optional<TableColumns> of(Grid grid, Grid.Lookup cells) {
        int width = grid.cells().stream().mapToInt(c -> c.column() + 1).max().orElse(0);
        for (int row = 0; row < Math.min(cells.rowCount(), ROWS); row++) {
            if (levels(cells, row, width) >= 2) {
                // without a column of level 1 nothing has a place in the tree
                return Optional.of(read(cells, row, width)).filter(columns -> !columns.names().isEmpty());
            }
        }
        return Optional.empty();
    }

    private static long levels(Grid.Lookup cells, int row, int width) {
        Set<String> found = new LinkedHashSet<>();
        for (int column = 0; column < width; column++) {
            Matcher m = LEVEL.matcher(plain(cells.text(row, column)));
            if (m.matches()) {
                found.add(m.group(1));
            }
        }
        return found.size();
    }

    private static TableColumns read(Grid.Lookup cells, int row, int width) {
        // under merged headings a second row tells names from points
        boolean two = false;
        for (int column = 0; column < width; column++) {
            String below = plain(cells.text(row + 1, column));
            two |= !below.equals(plain(cells.text(row, column))) && (WEIGHT.matcher(below).matches() || below.matches("名称|指标名称")) && below.length() <= 8;
        }
        List<Integer> names = new ArrayList<>();
        Set<Integer> weighed = new LinkedHashSet<>();
        Map<Integer, Integer> weights = new LinkedHashMap<>();
        Map<Text, Integer> texts = new LinkedHashMap<>();
        List<String> unread = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            String top = plain(cells.text(row, column));
            String below = two ? plain(cells.text(row + 1, column)) : "";
            String heading = below.equals(top) ? top : top + below;
            OptionalInt level = level(top);
            boolean behindNames = !two && WEIGHED.matcher(heading).matches();
            if (level.isPresent() && (behindNames || !WEIGHT.matcher(heading).matches())) {
                if (level.getAsInt() == names.size()) {
                    names.add(column);
                    if (behindNames) {
                        weighed.add(column);
                    }
                }
            } else if (WEIGHT.matcher(heading).matches()) {
                weights.putIfAbsent(level.orElse(Math.max(0, names.size() - 1)), column);
            } else if (!text(heading, column, texts) && !heading.isEmpty() && !heading.matches("序号|编号|备注")) {
                unread.add(cells.text(row, column).replaceAll("\\s+", ""));
            }
        }
        return new TableColumns(row + (two ? 2 : 1), names, weighed, weights, texts, unread.stream().distinct().toList());
    }

    private static boolean text(String heading, int column, Map<Text, Integer> texts) {
        for (Map.Entry<Text, Pattern> kind : TEXTS.entrySet()) {
            if (kind.getValue().matcher(heading).matches()) {
                texts.putIfAbsent(kind.getKey(), column);
                return true;
            }
        }
        return false;
    }

    private static OptionalInt level(String heading) {
        Matcher m = LEVEL.matcher(heading);
        if (!m.matches()) {
            return OptionalInt.empty();
        }
        int at = DIGITS.indexOf(m.group(1));
        return OptionalInt.of(at >= 0 ? at : m.group(1).charAt(0) - '1');
    }

    /** Without blanks, and brackets with what is in them. */
    static String plain(String text) {
        return text.replaceAll("[\\s\\u3000]+", "").replaceAll("[（(](?:分|%|万元)[）)]", "");
    }
}
