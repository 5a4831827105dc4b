package org.steelyard.core;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.steelyard.core.internal.table.RubricTable;
import org.steelyard.core.internal.table.TableTexts;
import org.steelyard.document.Document;
import org.steelyard.document.DocumentReader;
import org.steelyard.document.ReadLimits;
import org.steelyard.model.problem.Location;
import org.steelyard.model.problem.Problem;
import org.steelyard.model.problem.Severity;
import org.steelyard.model.rubric.Rubric;

/**
 * Makes a rubric of a bureau's own table of indicators (xlsx, xls, docx, csv): tree, points, explanations, criteria, targets.
 * Each indicator of the last level waits for its rule, and is not scored until it has one.
 */
public final class RubricFromTable {

    private final Services services;

    /** Reads with these services. */
    public RubricFromTable(Services services) {
        this.services = services;
    }

    /** An indicator that was taken, and the cell that names it. */
    public record Taken(String code, String name, Location location) {
    }

    /**
     * What was read.
     *
     * @param rubric   without identifier and name
     * @param taken    every indicator with its place
     * @param problems everything that is wrong with file and table
     */
    public record Result(Rubric rubric, List<Taken> taken, List<Problem> problems) {
        /** Copies the lists. */
        public Result {
            taken = List.copyOf(taken);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a table.
     *
     * @throws UseCaseException when the file cannot be read, or has no table of indicators
     */
    public Result run(Path file) throws UseCaseException {
        Document document = new DocumentReader(ReadLimits.DEFAULT, services.locale()).read(file, file.getFileName().toString());
        if (document.grids().isEmpty()) {
            throw UseCaseException.input(document.problems().stream().filter(p -> p.severity() == Severity.ERROR).map(Problem::message).findFirst()
                    .orElseGet(() -> TableTexts.none(document.name(), services.locale())));
        }
        RubricTable.Read read = new RubricTable(document, services.locale()).read()
                .orElseThrow(() -> UseCaseException.input(TableTexts.none(document.name(), services.locale())));
        List<Problem> problems = new ArrayList<>(document.problems());
        problems.addAll(read.problems());
        return new Result(read.rubric(), read.entries().stream().map(e -> new Taken(e.code(), e.name(), e.location())).toList(), problems);
    }
}
