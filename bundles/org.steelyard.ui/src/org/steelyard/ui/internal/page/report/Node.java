package org.steelyard.ui.internal.page.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.steelyard.model.problem.Problem;
import org.steelyard.model.text.Texts;
import org.steelyard.report.ReportPreview;
import org.steelyard.report.ReportPreview.Part;

/**
 * A section of the report as a node of the tree.
 *
 * @param part     what it holds
 * @param prose    number of fields that a person writes
 * @param missing  number of those that nobody has written yet
 * @param problems what else could not be filled in here
 * @param children sections below
 */
record Node(Part part, int prose, int missing, int problems, List<Node> children) {

    /** The sections of the top level; those without heading and content are left out. */
    static List<Node> of(ReportPreview preview) {
        List<Part> parts = preview.parts();
        int[] at = { 0 };
        List<Node> all = new ArrayList<>();
        while (at[0] < parts.size()) {
            all.addAll(next(preview, at, parts.get(at[0]).depth()));
        }
        return List.copyOf(all);
    }

    private static List<Node> next(ReportPreview preview, int[] at, int depth) {
        List<Node> nodes = new ArrayList<>();
        List<Part> parts = preview.parts();
        while (at[0] < parts.size() && parts.get(at[0]).depth() == depth) {
            Part part = parts.get(at[0]++);
            List<Node> children = new ArrayList<>();
            while (at[0] < parts.size() && parts.get(at[0]).depth() > depth) {
                children.addAll(next(preview, at, parts.get(at[0]).depth()));
            }
            if (!part.heading().isEmpty() || !part.blocks().isEmpty()) {
                nodes.add(node(preview, part, children));
            } else {
                nodes.addAll(children);
            }
        }
        return nodes;
    }

    private static Node node(ReportPreview preview, Part part, List<Node> children) {
        List<ReportPreview.Prose> prose = part.blocks().stream().filter(ReportPreview.Prose.class::isInstance).map(ReportPreview.Prose.class::cast).toList();
        int problems = (int) preview.problems().stream().filter(p -> isHere(p, part) && !p.code().equals("report.missing-prose")).count();
        return new Node(part, prose.size(), (int) prose.stream().filter(p -> !p.written()).count(), part.heading().isEmpty() ? 0 : problems, List.copyOf(children));
    }

    static boolean isHere(Problem problem, Part part) {
        return problem.location().object().equals(part.where());
    }

    /** What the tree shows: number and heading, or what stands in a section without. */
    String title(Texts texts) {
        String heading = part.heading().isEmpty() ? part.blocks().stream().filter(ReportPreview.Words.class::isInstance)
                .map(b -> text(((ReportPreview.Words) b).pieces())).findFirst().map(t -> t.length() > 20 ? t.substring(0, 20) + "…" : t)
                .orElse(texts.get("untitled")) : part.heading();
        return heading;
    }

    /** Sign and word of what is still to be done here; empty when nothing. */
    String state(Texts texts) {
        return missing > 0 ? texts.get("state.unwritten") : problems > 0 ? texts.get("state.missing", problems) : prose > 0 ? texts.get("state.written") : "";
    }

    static String text(List<ReportPreview.Piece> pieces) {
        return pieces.stream().map(ReportPreview.Piece::text).collect(Collectors.joining());
    }
}
