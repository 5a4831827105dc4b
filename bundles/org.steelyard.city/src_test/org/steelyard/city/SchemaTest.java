package org.steelyard.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SchemaTest {

    @ParameterizedTest
    @EnumSource(Point.class)
    void everyAttributeIsDocumentedInBothLanguages(Point point) throws Exception {
        NodeList attributes = schema(point).getElementsByTagName("attribute");
        assertTrue(attributes.getLength() > 6);
        for (int i = 0; i < attributes.getLength(); i++) {
            Element attribute = (Element) attributes.item(i);
            if (attribute.getAttribute("name").equals("point")) {
                continue;
            }
            String text = attribute.getElementsByTagName("documentation").item(0).getTextContent().strip();
            assertTrue(text.matches("(?s)[A-Za-z].*[\\u4e00-\\u9fff].*"), attribute.getAttribute("name") + ": " + text);
        }
    }

    @ParameterizedTest
    @EnumSource(Point.class)
    void describesTheElementThatIsRead(Point point) throws Exception {
        NodeList elements = schema(point).getElementsByTagName("element");
        assertEquals(point.element(), ((Element) elements.item(elements.getLength() - 1)).getAttribute("name"));
    }

    @Test
    void saysWhatAnElementTakes() {
        Schema schema = Schema.of(Point.EXPORTERS);
        List<Schema.Attribute> exporter = schema.element("exporter").orElseThrow();
        assertEquals(new Schema.Attribute("id", true, List.of()), exporter.get(0));
        assertTrue(exporter.contains(new Schema.Attribute("format", true, List.of("docx", "xlsx"))), exporter.toString());
        assertTrue(exporter.contains(new Schema.Attribute("base", false, List.of("true", "false"))), exporter.toString());
        assertTrue(schema.element("extension").isPresent());
        assertTrue(schema.element("report").isEmpty());
    }

    // tests run in the folder of their bundle
    private static Document schema(Point point) throws Exception {
        String name = point.id().substring(point.id().lastIndexOf('.') + 1) + ".exsd";
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("schema", name).toFile());
    }
}
