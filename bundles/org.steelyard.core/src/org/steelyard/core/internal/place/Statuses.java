package org.steelyard.core.internal.place;

import java.math.BigDecimal;
import java.util.Set;

import org.steelyard.model.evaluation.JudgementStatus;
import org.steelyard.model.evaluation.PlanStatus;
import org.steelyard.model.value.Value;

/** Words that evaluators write for a status. An unknown word stays unknown. */
final class Statuses {

    private static final Set<String> YES = Set.of("符合", "是", "有", "满足", "触发", "已触发", "met", "true", "yes");
    private static final Set<String> PARTLY = Set.of("部分符合", "基本符合", "部分", "partial");
    private static final Set<String> NO = Set.of("不符合", "否", "无", "没有", "不满足", "未触发", "notMet", "false", "no");
    private static final Set<String> DONE = Set.of("已完成", "完成", "done");
    private static final Set<String> PARTLY_DONE = Set.of("部分完成", "partial");
    private static final Set<String> NOT_DONE = Set.of("未完成", "未开展", "notDone");

    private Statuses() {
    }

    static JudgementStatus judgement(String word) {
        String w = word.strip();
        return YES.contains(w) ? JudgementStatus.MET
                : PARTLY.contains(w) ? JudgementStatus.PARTIAL : NO.contains(w) ? JudgementStatus.NOT_MET : JudgementStatus.UNKNOWN;
    }

    static PlanStatus plan(String word) {
        String w = word.strip();
        return DONE.contains(w) ? PlanStatus.DONE
                : PARTLY_DONE.contains(w) ? PlanStatus.PARTIAL : NOT_DONE.contains(w) ? PlanStatus.NOT_DONE : PlanStatus.UNKNOWN;
    }

    /** How far an item of a plan got, by the credit it was given. */
    static PlanStatus plan(BigDecimal credit) {
        return credit.signum() <= 0 ? PlanStatus.NOT_DONE
                : credit.compareTo(BigDecimal.ONE) < 0 ? PlanStatus.PARTIAL : PlanStatus.DONE;
    }

    static String text(Value value) {
        return switch (value) {
            case Value.Text t -> t.text();
            case Value.Truth t -> Boolean.toString(t.truth());
            case Value.Number n -> n.quantity().value().toPlainString();
            case Value.Day d -> d.iso();
            case Value.Blank b -> "";
        };
    }
}
