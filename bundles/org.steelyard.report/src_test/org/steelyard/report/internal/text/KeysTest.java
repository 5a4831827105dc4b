package org.steelyard.report.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class KeysTest {

    private final Keys keys = new Keys();

    @Test
    void countOccurrencesInTheirSection() {
        assertEquals("scope:score#1", keys.next("scope", "score"));
        assertEquals("scope:score#2", keys.next("scope", "score"));
        assertEquals("other:score#1", keys.next("other", "score"));
    }

    @Test
    void fitTheTagOfAContentControl() {
        String one = keys.next("funds", "num(amount('fund.budget.expenditure.benefit')+amount('fund.budget.expenditure.other'),2)");
        String two = keys.next("funds", "num(amount('fund.budget.expenditure.benefit')+amount('fund.budget.expenditure.order'),2)");
        assertTrue(one.length() <= 64, one);
        assertNotEquals(one, two);
    }

    @Test
    void areTheSameEachTime() {
        assertEquals(new Keys().next("a", "x".repeat(90)), new Keys().next("a", "x".repeat(90)));
    }
}
