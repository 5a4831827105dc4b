package org.steelyard.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steelyard.model.value.Unit;

/** Units printed in unit lines, headings and labels. */
final class Units {

    private static final String UNIT = "[亿万千百]{0,2}(?:元|人次|户次|家次|件次|人|户|家|个月|个百分点|百分点|个|件|起|例|次|项|份|分|天|年|月|岁|倍|场|期|所|名|位|宗|单|批|%|‰)"
            + "(?:/(?:人|月|年|天|户|人·月|人月|人·年|件|次))?";
    private static final Pattern ONE = Pattern.compile(UNIT);
    private static final Pattern LINE = Pattern
            .compile("(?:(?:金额|计量|货币|计价)单位|(?<!\\p{IsHan})(?:数据|统计)?单位):?\\(?((?:人民币)?" + UNIT + "(?:[、,/和及]" + UNIT + ")*)(?![\\p{IsHan}])");
    private static final Pattern BRACKET = Pattern.compile("\\((?:单位:?)?(?:人民币)?(" + UNIT + ")\\)");
    private static final Pattern TAIL = Pattern.compile("(?<=\\p{IsHan})([%‰])$|[,、](" + UNIT + ")$");

    private static final Pattern OTHER = Pattern.compile("(?:(?:金额|计量|货币|计价)单位|(?<!\\p{IsHan})单位):\\(?([\\p{L}%‰/]{1,12})");

    private Units() {
    }

    /** The units a unit line names, such as 单位：万元 or 计量单位：人、万元. */
    static List<Unit> line(String text) {
        List<Unit> units = new ArrayList<>();
        Matcher m = LINE.matcher(Labels.fold(text));
        if (!m.find()) {
            // 填报单位：某局    单位：元: the blanks part what belongs to the one from the other
            m = LINE.matcher(java.util.Arrays.stream(text.split("[\\s\u3000]{2,}")).map(Labels::fold)
                    .collect(java.util.stream.Collectors.joining(" ")));
        }
        m.reset();
        while (m.find()) {
            Matcher one = ONE.matcher(m.group(1).replace("人民币", ""));
            while (one.find()) {
                units.add(unit(one.group()));
            }
        }
        return units.stream().distinct().toList();
    }

    /** What stands where a unit line has its unit, though it is none that is known. */
    static Optional<String> unknown(String text) {
        Matcher m = OTHER.matcher(Labels.fold(text));
        return line(text).isEmpty() && m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    /** The unit that a heading, a label or a title carries in brackets or at its end: 金额（万元）, 参保率%. */
    static Optional<Unit> inside(String text) {
        String folded = Labels.fold(text);
        Matcher m = BRACKET.matcher(folded);
        if (m.find()) {
            return Optional.of(unit(m.group(1)));
        }
        m = TAIL.matcher(folded);
        return m.find() ? Optional.of(unit(m.group(1) == null ? m.group(2) : m.group(1))) : Optional.empty();
    }

    /** The text without the unit that {@link #inside} finds. */
    static String without(String text) {
        return TAIL.matcher(BRACKET.matcher(Labels.fold(text)).replaceAll("")).replaceAll("");
    }

    /** The unit that the whole text is. */
    static Optional<Unit> whole(String text) {
        String folded = Labels.fold(text).replace("人民币", "");
        return ONE.matcher(folded).matches() ? Optional.of(unit(folded)) : Optional.empty();
    }

    private static Unit unit(String symbol) {
        return new Unit(symbol.equals("个百分点") ? "百分点" : symbol);
    }
}
