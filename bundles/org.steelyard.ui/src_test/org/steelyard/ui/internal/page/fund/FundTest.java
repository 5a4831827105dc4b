package org.steelyard.ui.internal.page.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.fund.Column;
import org.steelyard.model.fund.FundFactory;
import org.steelyard.model.fund.FundStatement;
import org.steelyard.model.fund.LineCell;
import org.steelyard.model.fund.StatementKind;
import org.steelyard.model.fund.StatementLine;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Quantity;
import org.steelyard.model.value.Unit;
import org.steelyard.model.value.Value;

class FundTest {

    private final Texts texts = Texts.of(FundTest.class, Locale.SIMPLIFIED_CHINESE);
    private final FundStatement statement = FundFactory.eINSTANCE.createFundStatement();

    private StatementLine line(String code, String amount) {
        StatementLine line = FundFactory.eINSTANCE.createStatementLine();
        line.setCode(code);
        line.setName(code);
        line.setAmount(slot(amount));
        statement.getLines().add(line);
        return line;
    }

    private static Slot slot(String amount) {
        Slot slot = ClaimFactory.eINSTANCE.createSlot();
        if (amount != null) {
            Claim claim = ClaimFactory.eINSTANCE.createClaim();
            claim.setValue(amount.isEmpty() ? new Value.Blank() : Value.of(Quantity.of(amount, "元")));
            slot.getClaims().add(claim);
            slot.setAdopted(claim);
        }
        return slot;
    }

    private void income(String premium, String interest, String subsidy, String other, String subtotal) {
        line("income.premium", premium);
        line("income.interest", interest);
        line("income.subsidy", subsidy);
        line("income.other", other);
        line("income.subtotal", subtotal);
    }

    @Nested
    class WhatHasToHold {
        @Test
        void aSumOfItsPartsIsFine() {
            income("400", "20", "5", "0.5", "425.50");
            assertEquals(List.of(), Identities.broken(statement));
        }

        @Test
        void aSumThatIsAnotherIsBrokenByItsDifference() {
            income("400", "20", "5", "0.5", "425");
            Identities.Breach breach = Identities.broken(statement).get(0);
            assertEquals(new BigDecimal("-0.5"), breach.difference());
            assertEquals("income.subtotal 425 元，由income.premium、income.interest、income.subsidy、income.other算得 425.5，相差 0.5。",
                    BreachList.sentence(breach, Unit.YUAN, texts));
        }

        @Test
        void aBlankPartMayHoldTheRest() {
            income("400", "", "5", null, "425");
            assertEquals(List.of(), Identities.broken(statement));
        }

        @Test
        void butNoBlankMakesPartsLess() {
            income("400", "", "50", null, "425");
            assertEquals(1, Identities.broken(statement).size());
        }

        @Test
        void withoutAnyPartNothingIsSaid() {
            income(null, null, null, null, "425");
            assertEquals(List.of(), Identities.broken(statement));
        }

        @Test
        void theBalanceIsIncomeLessExpenditure() {
            line("income.total", "100");
            line("expenditure.total", "130");
            line("expenditure.balance", "30");
            assertEquals(new BigDecimal("60"), Identities.broken(statement).get(0).difference());
        }

        @Test
        void bothSidesEndInTheSameTotal() {
            line("income.grandTotal", "100");
            line("expenditure.grandTotal", "101");
            assertEquals(Identities.Kind.EQUAL, Identities.broken(statement).get(0).kind());
        }

        @Test
        void aPartIsNoMoreThanItsWhole() {
            StatementLine benefit = line("expenditure.benefit", "100");
            StatementLine medical = line("expenditure.benefit.medical", "101");
            benefit.getDetails().add(medical);
            assertEquals(Identities.Kind.PART, Identities.broken(statement).get(0).kind());
            assertTrue(FundTable.of(statement).broken(medical));
        }
    }

    @Nested
    class TheTable {
        @Test
        void incomeStandsBesideExpenditureAndTotalsLast() {
            line("income.total", "1");
            line("income.grandTotal", "5");
            line("expenditure.benefit", "2");
            line("expenditure.total", "");
            line("expenditure.grandTotal", "5");
            FundTable table = FundTable.of(statement);
            assertEquals(3, table.rows().size());
            assertEquals(Optional.empty(), table.rows().get(1).cells().get(0));
            assertEquals("income.grandTotal", table.rows().get(2).cells().get(0).orElseThrow().line().getCode());
            assertEquals(Optional.empty(), table.rows().get(1).cells().get(1).orElseThrow().value());
        }

        @Test
        void aFormHasItsColumns() {
            StatementLine total = line("total", null);
            for (Column column : List.of(Column.INITIAL_BUDGET, Column.EXECUTION)) {
                LineCell cell = FundFactory.eINSTANCE.createLineCell();
                cell.setColumn(column);
                cell.setSlot(slot("292.83"));
                total.getCells().add(cell);
            }
            FundTable table = FundTable.of(statement);
            assertEquals(List.of(Column.INITIAL_BUDGET, Column.EXECUTION), table.columns());
            assertEquals(2, table.rows().get(0).cells().size());
        }

        @Test
        void aDetailIsIndentedAndSaysOfWhich() {
            StatementLine detail = line("expenditure.benefit.medical", "1");
            detail.setName("医疗待遇支出");
            detail.setOfWhich(true);
            assertEquals("　其中：医疗待遇支出", new FundTable.Cell(detail, 1, Optional.empty()).label("其中："));
        }
    }

    @Nested
    class TypedAmounts {
        @ParameterizedTest
        @CsvSource(delimiter = '|', value = { "614,687,848.01|614687848.01", "−179288689.93|-179288689.93", " 5 |5", "1，000|1000" })
        void areReadAsPeopleTypeThem(String typed, String number) {
            assertEquals(Optional.of(Value.of(Quantity.of(number, "元"))), Amount.of(typed, Unit.YUAN));
        }

        @Test
        void nothingIsABlankAndNoZero() {
            assertEquals(Optional.of(new Value.Blank()), Amount.of("", Unit.YUAN));
        }

        @ParameterizedTest
        @ValueSource(strings = { "=1+1", "1.2.3", "约500", "1e5", "12345678901234567890", "5%" })
        void otherTextIsNoAmount(String typed) {
            assertEquals(Optional.empty(), Amount.of(typed, Unit.YUAN));
        }
    }

    @Test
    void yearsAreThoseOfFinalAccounts() {
        statement.setKind(StatementKind.FINAL);
        statement.setYear("2019");
        line("income.subtotal", "536");
        line("expenditure.total", "439");
        assertEquals(List.of(new YearSums("2019", new BigDecimal("536"), new BigDecimal("439"), Unit.YUAN)), YearSums.of(List.of(statement)));
        assertEquals("年度\t收入\t支出\t单位\n2019\t536\t439\t元\n", YearChart.table(YearSums.of(List.of(statement)), texts));
        statement.setKind(StatementKind.BUDGET);
        assertEquals(List.of(), YearSums.of(List.of(statement)));
    }
}
