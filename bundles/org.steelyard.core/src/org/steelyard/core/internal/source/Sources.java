package org.steelyard.core.internal.source;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.steelyard.city.spi.ImportResult.FileRead;
import org.steelyard.city.spi.ImportResult.TableRead;
import org.steelyard.core.ImportPlan.FileEntry;
import org.steelyard.core.internal.edit.Edit;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.evaluation.RecognisedTable;
import org.steelyard.model.evaluation.Source;

/** Writes into the evaluation which files were read and what was found in them. */
public final class Sources {

    private final Evaluation evaluation;
    private final Edit edit;

    /** Sources of this evaluation, as part of this change. */
    public Sources(Evaluation evaluation, Edit edit) {
        this.evaluation = evaluation;
        this.edit = edit;
    }

    /** Adds these files. */
    public void add(List<FileEntry> files, Map<String, FileRead> read, Instant now) {
        for (FileEntry file : files) {
            Source source = EvaluationFactory.eINSTANCE.createSource();
            source.setName(FoundFile.baseName(file.name()));
            source.setSha256(file.sha256());
            source.setSize(Long.toString(read.get(file.sha256()).size()));
            source.setImportedAt(now);
            source.setImporter(evaluation.getImporter());
            source.setReplaces(file.replaces().isEmpty() ? null : file.replaces());
            file.tables().forEach(t -> source.getTables().add(table(t)));
            edit.add(evaluation, EvaluationPackage.eINSTANCE.getEvaluation_Sources(), source);
        }
    }

    private static RecognisedTable table(TableRead read) {
        RecognisedTable table = EvaluationFactory.eINSTANCE.createRecognisedTable();
        table.setMapping(read.mapping());
        table.setTitle(read.title());
        table.setSheet(read.sheet());
        table.setRange(read.range());
        table.setUnit(read.unit());
        return table;
    }
}
