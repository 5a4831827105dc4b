package org.steelyard.core.internal.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.steelyard.document.Document;
import org.steelyard.document.Grid;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.rubric.Acknowledgement;
import org.steelyard.model.rubric.Completeness;
import org.steelyard.model.rubric.Criterion;
import org.steelyard.model.rubric.EvidenceRequest;
import org.steelyard.model.rubric.Indicator;
import org.steelyard.model.rubric.IndicatorType;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RubricFactory;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Target;

/** Makes the tree of a rubric of the first table of a document that has indicators in it. */
public final class RubricTable {

    private static final RubricFactory FACTORY = RubricFactory.eINSTANCE;
    private static final Pattern ITEM = Pattern.compile("(?=[①-⑳])");
    private static final Pattern POINTS = Pattern.compile("(?s).*[（(]\\s*(\\d+(?:\\.\\d+)?)\\s*分\\s*[）)][。；;]?\\s*");

    private final Document document;
    private final Locale locale;
    private final List<Entry> entries = new ArrayList<>();

    /** Of this document; messages in this language. */
    public RubricTable(Document document, Locale locale) {
        this.document = document;
        this.locale = locale;
    }

    /** An indicator and the cell that names it. */
    public record Entry(String code, String name, Location location) {
    }

    /** What was read. The rubric has neither identifier nor name yet. */
    public record Read(Rubric rubric, List<Entry> entries, List<Problem> problems) {
        /** Copies the lists. */
        public Read {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    /** Reads the table; empty when the document has none. */
    public Optional<Read> read() {
        for (int i = 0; i < document.grids().size(); i++) {
            Grid grid = document.grids().get(i);
            Grid.Lookup cells = grid.lookup();
            Optional<TableColumns> columns = TableColumns.of(grid, cells);
            if (columns.isPresent()) {
                TableFindings findings = new TableFindings(document.name(), grid.name(), locale);
                document.grids().subList(i + 1, document.grids().size()).stream().filter(g -> TableColumns.of(g, g.lookup()).isPresent())
                        .forEach(g -> findings.warning("city.table-another", g.name()));
                return Optional.of(read(cells, columns.get(), findings));
            }
        }
        return Optional.empty();
    }

    private Read read(Grid.Lookup cells, TableColumns columns, TableFindings findings) {
        TreeReader reader = new TreeReader(cells, columns, findings);
        List<Node> roots = reader.read();
        columns.unread().forEach(heading -> findings.info("city.table-unread", heading));
        Rubric rubric = FACTORY.createRubric();
        rubric.setCompleteness(Completeness.PARTIAL);
        for (int i = 0; i < roots.size(); i++) {
            rubric.getIndicators().add(indicator(rubric, roots.get(i), i < 26 ? String.valueOf((char) ('A' + i)) : "A" + (i + 1), 1, findings));
        }
        BigDecimal sum = roots.stream().map(n -> n.weight == null ? BigDecimal.ZERO : n.weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = reader.total().orElse(new BigDecimal("100"));
        rubric.setTotal(total);
        if (sum.compareTo(total) != 0) {
            findings.warning("city.table-total", sum.toPlainString(), total.toPlainString());
        }
        findings.info("city.table-waiting", rubric.getAcknowledgements().size());
        return new Read(rubric, entries, findings.all());
    }

    private Indicator indicator(Rubric rubric, Node node, String code, int level, TableFindings findings) {
        Indicator indicator = FACTORY.createIndicator();
        indicator.setCode(code);
        indicator.setName(node.name);
        entries.add(new Entry(code, node.name, findings.at(node.cell)));
        for (int i = 0; i < node.children.size(); i++) {
            // A, A1, A1-1, A1-1-1
            indicator.getChildren().add(indicator(rubric, node.children.get(i), code + (level == 1 ? "" : "-") + (i + 1), level + 1, findings));
        }
        weight(indicator, node, findings);
        texts(indicator, node);
        if (node.isLeaf()) {
            Acknowledgement waiting = FACTORY.createAcknowledgement();
            waiting.setCode("lint.no-rule");
            waiting.setSubject(code);
            waiting.setReason(Texts.of(TableFindings.class, Locale.SIMPLIFIED_CHINESE).get("waiting"));
            rubric.getAcknowledgements().add(waiting);
        }
        return indicator;
    }

    private static void weight(Indicator indicator, Node node, TableFindings findings) {
        BigDecimal below = node.children.stream().map(n -> n.weight == null ? BigDecimal.ZERO : n.weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (node.weight == null && !node.isLeaf()) {
            node.weight = below;
        } else if (node.weight == null) {
            findings.error("city.table-no-weight", node.cell, node.name);
        } else if (!node.isLeaf() && below.compareTo(node.weight) != 0) {
            findings.warning("city.table-weights", node.weightCell, node.name, node.weight.toPlainString(), below.toPlainString());
        }
        indicator.setWeight(node.weight);
    }

    private static void texts(Indicator indicator, Node node) {
        node.texts.forEach((kind, text) -> {
            switch (kind) {
                case EXPLANATION -> indicator.setExplanation(text.replaceAll("\\s*\\n\\s*", ""));
                case CRITERIA -> criteria(indicator, text);
                case EVIDENCE -> evidence(indicator, text);
                case TARGET -> TargetWords.of(text).ifPresent(target -> {
                    indicator.setTarget(target);
                    indicator.setTargetSource("指标表");
                    indicator.setType(target.comparator() == Target.Comparator.TEXT ? IndicatorType.QUALITATIVE : IndicatorType.QUANTITATIVE);
                });
            }
        });
    }

    private static void criteria(Indicator indicator, String text) {
        for (String item : ITEM.split(text)) {
            if (item.isBlank()) {
                continue;
            }
            Criterion criterion = FACTORY.createCriterion();
            boolean numbered = item.charAt(0) >= '①' && item.charAt(0) <= '⑳';
            if (numbered) {
                criterion.setNo(item.substring(0, 1));
            }
            criterion.setText((numbered ? item.substring(1) : item).strip().replaceAll("\\s*\\n\\s*", ""));
            Matcher points = POINTS.matcher(item);
            if (numbered && points.matches()) {
                criterion.setPoints(new BigDecimal(points.group(1)));
            }
            indicator.getCriteria().add(criterion);
        }
    }

    private static void evidence(Indicator indicator, String text) {
        indicator.setEvidenceBasis(text.replaceAll("\\s*\\n\\s*", ""));
        for (String title : text.split("[、；;\\n]")) {
            if (!title.isBlank()) {
                EvidenceRequest request = FACTORY.createEvidenceRequest();
                request.setTitle(title.strip().replaceAll("[。]$", ""));
                indicator.getEvidence().add(request);
            }
        }
    }
}
