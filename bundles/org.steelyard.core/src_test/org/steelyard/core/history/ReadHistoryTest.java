package org.steelyard.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.core.OpenEvaluation;
import org.steelyard.core.TinyCity;
import org.steelyard.model.address.SlotAddress;
import org.steelyard.model.address.SlotIndex;
import org.steelyard.model.claim.Adoption;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.Slot;
import org.steelyard.store.History;

class ReadHistoryTest {

    @TempDir
    Path folder;
    private OpenEvaluation open;

    @BeforeEach
    void make() throws Exception {
        TinyCity city = new TinyCity(folder);
        open = city.open();
        city.apply(open, city.source("a.csv", "8", "10"));
        city.apply(open, city.source("b.csv", "9", "10"));
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private List<String> lines() throws Exception {
        return new ReadHistory(Locale.ENGLISH).of(open.folder()).stream().map(HistoryLine::text).toList();
    }

    @Test
    void ofAFolderWithoutEventsIsEmpty() throws Exception {
        assertEquals(List.of(), lines());
    }

    @Test
    void tellsScoresNewestFirstWithTheOneBefore() throws Exception {
        History history = open.folder().history();
        history.add("score", Map.of("total", "80", "grade", "", "complete", "false"));
        history.add("score", Map.of("total", "92.1", "grade", "优", "complete", "true"));
        history.add("other", Map.of("what", "ever"));
        assertEquals(List.of("what ever", "Total 92.1, grade 优; before: 80", "Total so far 80; not everything is scored"), lines());
    }

    @Test
    void tellsWhatAPersonDecidedAndNotWhatTheProgramDid() throws Exception {
        DecisionLog log = new DecisionLog(open.evaluation(), Locale.ENGLISH);
        Slot slot = SlotIndex.of(open.evaluation()).get(SlotAddress.valueOf("t.a@2019#全市")).orElseThrow();
        Adoption adoption = ClaimFactory.eINSTANCE.createAdoption();
        adoption.setBy("li");
        adoption.setReason("newer");
        slot.setAdopted(slot.getClaims().get(1));
        slot.setAdoption(adoption);
        log.write(open.folder());
        log.write(open.folder());
        assertEquals(List.of("t.a@2019#全市: (nothing) → 9 人, decided by li: newer"), lines());
        adoption.setAutomatic(true);
        log.write(open.folder());
        assertEquals(1, lines().size());
    }
}
