package org.steelyard.ui.internal.page.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelyard.core.source.SourceContent;
import org.steelyard.core.source.SourceTable;
import org.steelyard.core.source.SourceTable.Position;
import org.steelyard.core.source.SourceTable.Text;
import org.steelyard.model.claim.Claim;
import org.steelyard.model.claim.ClaimFactory;
import org.steelyard.model.claim.Slot;
import org.steelyard.model.edit.Labels;
import org.steelyard.model.edit.ModelText;
import org.steelyard.model.evaluation.DataItem;
import org.steelyard.model.evaluation.Evaluation;
import org.steelyard.model.evaluation.EvaluationFactory;
import org.steelyard.model.evaluation.Source;
import org.steelyard.model.text.Texts;
import org.steelyard.model.value.Place;
import org.steelyard.model.value.Value;

class SourceRowTest {

    private final Labels labels = new Labels(Locale.SIMPLIFIED_CHINESE);
    private final Texts texts = Texts.of(SourcesPage.class, Locale.SIMPLIFIED_CHINESE);
    private final ModelText words = new ModelText(labels);
    private final Evaluation evaluation = EvaluationFactory.eINSTANCE.createEvaluation();

    private Source source(String name, String digest, String replaces) {
        Source source = EvaluationFactory.eINSTANCE.createSource();
        source.setName(name);
        source.setSha256(digest);
        source.setSize("2048");
        source.setReplaces(replaces);
        evaluation.getSources().add(source);
        return source;
    }

    private Slot slot(String... cells) {
        DataItem item = EvaluationFactory.eINSTANCE.createDataItem();
        item.setKey("enrolment.insured");
        item.setName("参保人数");
        item.setPeriod("2019");
        Slot slot = ClaimFactory.eINSTANCE.createSlot();
        for (String cell : cells) {
            Claim claim = ClaimFactory.eINSTANCE.createClaim();
            claim.setValue(Value.valueOf("q 8|人"));
            claim.setPlace(Place.cell(cell, "a.csv", "表", 3, 2));
            slot.getClaims().add(claim);
        }
        item.setSlot(slot);
        evaluation.getItems().add(item);
        return slot;
    }

    private Map<String, List<TakenValue>> taken() {
        return TakenValue.of(evaluation, new SlotNames(words, labels), words.values());
    }

    @ParameterizedTest
    @CsvSource({ "0,0 B", "1023,1023 B", "1024,1.0 KB", "346624,338.5 KB", "1048576,1.0 MB", "3221225472,3.0 GB", "unknown,unknown" })
    void sizesAreForPeople(String bytes, String shown) {
        assertEquals(shown, SourceRow.size(bytes));
    }

    @Test
    void aReplacedFileNamesTheNewerAndTheNewerTheReplaced() {
        source("old.csv", "aa", null);
        source("new.csv", "bb", "aa");
        List<SourceRow> rows = SourceRow.of(evaluation, taken(), ZoneOffset.UTC, texts);
        assertEquals(Optional.of("new.csv"), rows.get(0).newer());
        assertEquals(Optional.of("old.csv"), rows.get(1).replaces());
        assertEquals("—", rows.get(0).imported());
    }

    @Test
    void aValueStandsWithItsFileCellAndUse() {
        Slot slot = slot("aa", "bb");
        slot.setAdopted(slot.getClaims().get(1));
        TakenValue value = taken().get("aa").get(0);
        assertEquals("参保人数 2019", value.item());
        assertEquals("表", value.table());
        assertEquals("C4", value.cell());
        assertEquals(TakenValue.Use.OTHER, value.use());
        assertEquals(TakenValue.Use.ADOPTED, taken().get("bb").get(0).use());
    }

    @Test
    void nothingAdoptedIsUndecidedAndTypedValuesBelongToNoFile() {
        Slot slot = slot("aa");
        Claim typed = ClaimFactory.eINSTANCE.createClaim();
        slot.getClaims().add(typed);
        assertEquals(TakenValue.Use.UNDECIDED, taken().get("aa").get(0).use());
        assertEquals(Set.of("aa"), taken().keySet());
    }

    @Test
    void aPlaceIsFoundInItsSheetOrParagraph() {
        SourceTable sheet = new SourceTable("表", 0, false, 5, 3, Map.of(new Position(3, 2), new Text("8", true, "")), Set.of(1), Set.of(), List.of());
        Sheets sheets = Sheets.of(new SourceContent("a.docx", List.of(sheet), List.of("one", "two"), List.of()), texts);
        assertEquals(List.of("表", "正文段落"), sheets.names());
        assertEquals(new Sheets.Hit(0, new SourceTable.Area(3, 2, 3, 2)), sheets.find(new Place.Cell("表", 3, 2)).orElseThrow());
        assertEquals(new Sheets.Hit(1, new SourceTable.Area(1, 0, 1, 0)), sheets.find(new Place.Passage("", 0, 0, 0, 2)).orElseThrow());
        assertTrue(sheets.find(new Place.Cell("其他", 3, 2)).isEmpty());
        assertTrue(sheets.find(new Place.Cell("表", 9, 2)).isEmpty());
        assertTrue(Sheets.note(sheet, texts).orElseThrow().contains("1 行"));
    }
}
