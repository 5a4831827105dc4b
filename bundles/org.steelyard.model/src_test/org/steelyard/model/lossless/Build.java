package org.steelyard.model.lossless;

import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.Origin;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.Finding;
import org.steelyard.model.evaluation.Paragraph;
import org.steelyard.model.fund.Column;
import org.steelyard.model.fund.FundFactory;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.fund.LineCell;
import org.steelyard.model.fund.Side;
import org.steelyard.model.fund.StatementKind;
import org.steelyard.model.fund.StatementLine;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;

/** Short ways to build what published reports state. */
final class Build {

    private Build() {
    }

    static Evaluation evaluation(String title) {
        Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();
        evaluation.setTitle(title);
        return evaluation;
    }

    static Claim claim(Value value, String where) {
        Claim claim = ClaimFactory.eINSTANCE.createClaim();
        claim.setValue(value);
        claim.setOrigin(Origin.PUBLISHED);
        claim.setWhere(where);
        claim.setPlace(new Place("", "report.txt", new Place.Passage(where, 1, 2, 3, 0)));
        return claim;
    }

    static Claim claim(String value, String unit, String where) {
        return claim(Value.of(Quantity.of(value, unit)), where);
    }

    static Claim blank() {
        return claim(new Value.Blank(), "表");
    }

    static Slot slot(Claim... claims) {
        Slot slot = ClaimFactory.eINSTANCE.createSlot();
        for (Claim claim : claims) {
            slot.getClaims().add(claim);
        }
        if (claims.length == 1) {
            slot.setAdopted(claims[0]);
        }
        return slot;
    }

    static Slot slot(String value, String unit) {
        return slot(claim(value, unit, "正文"));
    }

    static Slot text(String text) {
        return slot(claim(new Value.Text(text), "正文"));
    }

    static FundStatement statement(StatementKind kind, String year, String unit) {
        FundStatement statement = FundFactory.eINSTANCE.createFundStatement();
        statement.setKind(kind);
        statement.setYear(year);
        statement.setUnit(new Unit(unit));
        return statement;
    }

    /** One line a row: {@code code|side|ordinal|name|amount}; an empty amount is a printed blank, {@code …} a detail of the row above. */
    static void lines(FundStatement statement, String rows) {
        StatementLine parent = null;
        for (String row : rows.strip().split("\n")) {
            String[] part = row.strip().split("\\|", -1);
            boolean detail = part[0].startsWith("…");
            StatementLine line = FundFactory.eINSTANCE.createStatementLine();
            line.setCode(detail ? part[0].substring(1) : part[0]);
            line.setSide(Side.get(part[1]));
            line.setOrdinal(part[2].isEmpty() ? null : part[2]);
            line.setName(part[3]);
            line.setOfWhich(detail);
            String amount = part[4].replace(",", "");
            line.setAmount(slot(amount.isEmpty() ? blank() : claim(amount, statement.getUnit().symbol(), "表")));
            line.getAmount().getClaims().get(0).setRaw(part[4]);
            if (detail) {
                parent.getDetails().add(line);
            } else {
                statement.getLines().add(line);
                parent = line;
            }
        }
    }

    static LineCell cell(Column column, Slot slot) {
        LineCell cell = FundFactory.eINSTANCE.createLineCell();
        cell.setColumn(column);
        cell.setSlot(slot);
        return cell;
    }

    static Finding finding(String no, String title) {
        Finding finding = EvaluationFactory.eINSTANCE.createFinding();
        finding.setNo(no);
        finding.setTitle(title);
        return finding;
    }

    static Paragraph paragraph(String text) {
        Paragraph paragraph = EvaluationFactory.eINSTANCE.createParagraph();
        paragraph.setText(text);
        return paragraph;
    }
}
