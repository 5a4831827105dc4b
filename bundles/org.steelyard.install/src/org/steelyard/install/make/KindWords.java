package org.steelyard.install.make;

import java.util.Map;

/** What kinds of evaluation are called in names of plug-ins, and in their ids. */
record KindWords(String id, String zh, String en) {

    private static final Map<String, KindWords> ALL = Map.of(
            "fundEvaluation", new KindWords("fund", "工伤保险基金绩效评价", "work-injury insurance fund evaluation"),
            "projectEvaluation", new KindWords("project", "项目支出绩效评价", "evaluation of projects"),
            "policyEvaluation", new KindWords("policy", "政策绩效评价", "evaluation of policies"),
            "departmentEvaluation", new KindWords("department", "部门整体支出绩效评价", "evaluation of a department"),
            "projectSelfEvaluation", new KindWords("projectself", "项目支出绩效自评", "self-evaluation of a project"),
            "departmentSelfEvaluation", new KindWords("departmentself", "部门整体支出绩效自评", "self-evaluation of a department"));

    static KindWords of(String kind) {
        KindWords words = ALL.get(kind);
        if (words == null) {
            throw new IllegalArgumentException("no kind of evaluation: " + kind);
        }
        return words;
    }
}
