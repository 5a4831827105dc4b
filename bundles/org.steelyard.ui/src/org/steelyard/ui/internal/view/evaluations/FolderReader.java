package org.steelyard.ui.internal.view.evaluations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads of an evaluation folder what the navigator shows: the first tag of {@code evaluation.xmi} and the derived
 * {@code scorecard.json}. The model is not loaded.
 */
final class FolderReader {

    private static final int MOST = 16 << 20;
    // the first of the file is that of the whole; a quotation mark within a text is escaped
    private static final Pattern TOTAL = Pattern.compile("(?<!\\\\)\"total\"\\s*:\\s*\"(-?[0-9.]{1,30})\"");
    private static final Pattern GRADE = Pattern.compile("(?<!\\\\)\"grade\"\\s*:\\s*(?:null|\"([^\"\\\\]{1,40})\")");
    private static final Pattern COMPLETE = Pattern.compile("(?<!\\\\)\"complete\"\\s*:\\s*(true|false)");
    private static final Pattern LACKS = Pattern.compile("(?<!\\\\)\"missing\"\\s*:\\s*\\[\\s*\"");

    /** What stands in this folder now; whatever cannot be read is left out. */
    EvaluationRow read(Path folder) {
        Path file = folder.resolve("evaluation.xmi");
        if (!Files.isRegularFile(file)) {
            return EvaluationRow.gone(folder);
        }
        String name = title(file).orElse(String.valueOf(folder.getFileName()));
        String scorecard = text(folder.resolve("scorecard.json"));
        boolean complete = first(COMPLETE, scorecard).filter("true"::equals).isPresent();
        boolean sources = holdsAnything(folder.resolve("sources"));
        EvaluationRow.Stage stage = !complete ? sources ? EvaluationRow.Stage.COLLECTING : EvaluationRow.Stage.NEW
                : holdsAnything(folder.resolve("exports")) ? EvaluationRow.Stage.REPORTED : EvaluationRow.Stage.SCORED;
        return new EvaluationRow(folder, name, stage, first(TOTAL, scorecard), first(GRADE, scorecard).filter(g -> complete),
                (int) LACKS.matcher(scorecard).results().count(), changed(file));
    }

    private static Optional<java.time.Instant> changed(Path file) {
        try {
            return Optional.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
    }

    private static String text(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            // derived; without it the row is shorter
            return "";
        }
    }

    private static boolean holdsAnything(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<String> title(Path file) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    return Optional.ofNullable(reader.getAttributeValue(null, "title")).map(String::strip).filter(t -> !t.isEmpty());
                }
            }
            return Optional.empty();
        } catch (IOException | XMLStreamException e) {
            // opening it says what is wrong; here its folder stands for it
            return Optional.empty();
        }
    }
}
