package org.steelyard.core.internal.place;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.steelyard.core.internal.edit.Edit;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationPackage;
import org.steelyard.model.fund.Column;
import org.steelyard.model.fund.FundFactory;
import org.steelyard.model.fund.FundPackage;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.fund.LineCell;
import org.steelyard.model.fund.Side;
import org.steelyard.model.fund.StatementKind;
import org.steelyard.model.fund.StatementLine;

/** Lines of fund statements: {@code fund.<kind>.<line code>[/<column>]}, in printing order, 其中 rows inside their line. */
final class FundPlaces {

    private static final FundPackage FUND = FundPackage.eINSTANCE;

    private final Evaluation evaluation;
    private final Edit edit;

    FundPlaces(Evaluation evaluation, Edit edit) {
        this.evaluation = evaluation;
        this.edit = edit;
    }

    Slot slot(SlotAddress address, Notes notes) {
        Keys keys = Keys.of(address, 3);
        StatementKind kind = Optional.ofNullable(StatementKind.get(keys.at(1))).orElseThrow(keys::unplaceable);
        FundStatement statement = evaluation.getStatements().stream()
                .filter(s -> s.getKind() == kind && address.period().equals(text(s.getYear())) && address.scope().equals(text(s.getScope())))
                .findFirst().orElseGet(() -> statement(kind, address, notes));
        return slot(statement, keys.join(2, keys.size()), notes, keys);
    }

    /** The slot of a line in this statement; the code may be followed by {@code /column}. */
    Slot slot(FundStatement statement, String code, Notes notes, Keys keys) {
        int slash = code.indexOf('/');
        String lineCode = slash < 0 ? code : code.substring(0, slash);
        StatementLine line = find(statement.getLines(), lineCode).orElseGet(() -> line(statement, lineCode, notes));
        if (slash < 0) {
            return edit.part(line, FUND.getStatementLine_Amount(), Slot.class);
        }
        Column column = Optional.ofNullable(Column.get(code.substring(slash + 1))).orElseThrow(keys::unplaceable);
        LineCell cell = line.getCells().stream().filter(c -> c.getColumn() == column).findFirst().orElseGet(() -> {
            LineCell made = FundFactory.eINSTANCE.createLineCell();
            made.setColumn(column);
            return edit.add(line, FUND.getStatementLine_Cells(), made);
        });
        return edit.part(cell, FUND.getLineCell_Slot(), Slot.class);
    }

    private FundStatement statement(StatementKind kind, SlotAddress address, Notes notes) {
        FundStatement statement = FundFactory.eINSTANCE.createFundStatement();
        statement.setKind(kind);
        statement.setYear(address.period());
        statement.setScope(address.scope());
        statement.setTitle(notes.text("title"));
        statement.setTableNo(notes.text("tableNo"));
        statement.setUnit(notes.unit("unit").orElse(null));
        return edit.add(evaluation, EvaluationPackage.eINSTANCE.getEvaluation_Statements(), statement);
    }

    private StatementLine line(FundStatement statement, String code, Notes notes) {
        StatementLine line = FundFactory.eINSTANCE.createStatementLine();
        line.setCode(code);
        line.setSide(side(code, notes));
        line.setOrdinal(notes.text("ordinal"));
        line.setName(notes.text("name"));
        line.setOfWhich(notes.flag("ofWhich"));
        Optional<StatementLine> parent = notes.get("parent").or(() -> line.isOfWhich() ? Optional.of(above(code)) : Optional.empty())
                .flatMap(p -> find(statement.getLines(), p));
        EObject owner = parent.isPresent() ? parent.get() : statement;
        EReference list = parent.isPresent() ? FUND.getStatementLine_Details() : FUND.getFundStatement_Lines();
        List<StatementLine> siblings = parent.map(StatementLine::getDetails).orElse(statement.getLines());
        return edit.add(owner, list, line, position(siblings, code));
    }

    // one side after the other, as a reader goes through it, though both stand in the same rows of the table
    private static int position(List<StatementLine> siblings, String code) {
        String column = code.substring(0, Math.max(0, code.indexOf('.')));
        for (int i = siblings.size(); i > 0; i--) {
            if (siblings.get(i - 1).getCode().startsWith(column + ".")) {
                return i;
            }
        }
        return column.equals("income") ? 0 : siblings.size();
    }

    private static Side side(String code, Notes notes) {
        return notes.get("side").map(Side::get).or(() -> Optional.ofNullable(Side.get(code.split("\\.")[0]))).orElse(Side.INCOME);
    }

    private static String above(String code) {
        return code.substring(0, Math.max(0, code.lastIndexOf('.')));
    }

    private static Optional<StatementLine> find(List<StatementLine> lines, String code) {
        for (StatementLine line : lines) {
            if (code.equals(line.getCode())) {
                return Optional.of(line);
            }
            Optional<StatementLine> inside = find(line.getDetails(), code);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return Optional.empty();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }
}
