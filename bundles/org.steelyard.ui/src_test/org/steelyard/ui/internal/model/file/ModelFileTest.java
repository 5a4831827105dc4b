package org.steelyard.ui.internal.model.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.city.Cities;
import org.steelyard.city.FileContributions;
import org.steelyard.model.resource.IdSource;
import org.steelyard.model.resource.SteelyardResources;
import org.steelyard.model.rubric.Rubric;
import org.steelyard.model.rubric.RubricPackage;

class ModelFileTest {

    @TempDir
    Path folder;
    private final SteelyardResources resources = new SteelyardResources(IdSource.sequential("i"));

    private Path file(String name, String attributes) throws IOException {
        return Files.writeString(folder.resolve(name), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rubric:Rubric xmi:version=\"2.0\" "
                + "xmlns:xmi=\"http://www.omg.org/XMI\" xmlns:rubric=\"https://steelyard.org/model/rubric\" " + attributes + "/>\n");
    }

    private ModelFile open(Path file) throws IOException {
        return ModelFile.open(file, cities(), resources, Locale.ENGLISH);
    }

    private Cities cities() {
        return Cities.read(new FileContributions(List.of(), ModelFileTest.class.getClassLoader(), Locale.ENGLISH), Locale.ENGLISH);
    }

    private static void rename(ModelFile file, String name) {
        file.stack().execute(SetCommand.create(file.domain(), file.roots().get(0), RubricPackage.Literals.RUBRIC__NAME, name));
    }

    @Test
    void aChangeIsSavedAndReadAgain() throws IOException {
        Path path = file("a.rubric", "id=\"a\" name=\"A\"");
        ModelFile opened = open(path);
        rename(opened, "B");
        assertTrue(opened.dirty());
        opened.save();
        assertFalse(opened.dirty());
        assertFalse(opened.changedElsewhere());
        assertEquals("B", ((Rubric) open(path).roots().get(0)).getName());
    }

    @Test
    void savingTwiceGivesTheSameBytes() throws IOException {
        Path path = file("a.rubric", "id=\"a\" name=\"A\"");
        open(path).save();
        byte[] once = Files.readAllBytes(path);
        open(path).save();
        assertArrayEquals(once, Files.readAllBytes(path));
    }

    @Test
    void whatItExtendsIsFoundBesideItAndLocked() throws IOException {
        file("base.rubric", "id=\"base\" name=\"Base\" extends=\"older\"");
        file("older.rubric", "id=\"older\" name=\"Older\"");
        ModelFile opened = open(file("a.rubric", "id=\"a\" name=\"A\" extends=\"base\""));
        assertEquals(List.of("A", "Base", "Older"), opened.roots().stream().map(r -> ((Rubric) r).getName()).toList());
        assertFalse(opened.domain().isReadOnly(opened.roots().get(0).eResource()));
        assertTrue(opened.domain().isReadOnly(opened.roots().get(1).eResource()));
    }

    @Test
    void aCircleEnds() throws IOException {
        file("b.rubric", "id=\"b\" name=\"B\" extends=\"a\"");
        assertEquals(2, open(file("a.rubric", "id=\"a\" name=\"A\" extends=\"b\"")).roots().size());
    }

    @Test
    void anUnknownBaseIsLeftOut() throws IOException {
        assertEquals(1, open(file("a.rubric", "id=\"a\" name=\"A\" extends=\"nowhere\"")).roots().size());
    }

    @Test
    void whatSavingWouldLoseMakesItReadOnly() throws IOException {
        ModelFile opened = open(file("a.rubric", "id=\"a\" name=\"A\" unheardOf=\"x\""));
        assertTrue(opened.readOnlyBecause().orElseThrow().contains("a.rubric"));
        assertTrue(opened.domain().isReadOnly(opened.roots().get(0).eResource()));
    }

    @Test
    void whatSomebodyElseWroteIsSeen() throws IOException {
        Path path = file("a.rubric", "id=\"a\" name=\"A\"");
        ModelFile opened = open(path);
        file("a.rubric", "id=\"a\" name=\"C\"");
        assertTrue(opened.changedElsewhere());
    }

    @Test
    void anotherKindOfFileIsRefusedWithASentence() throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), "x");
        assertTrue(assertThrows(IOException.class, () -> open(text)).getMessage().contains("a.txt"));
        Path damaged = Files.writeString(folder.resolve("a.rubric"), "<rubric");
        assertTrue(assertThrows(IOException.class, () -> open(damaged)).getMessage().contains("a.rubric"));
        Path other = file("a.mapping", "id=\"a\" name=\"A\"");
        assertThrows(IOException.class, () -> open(other));
    }
}
