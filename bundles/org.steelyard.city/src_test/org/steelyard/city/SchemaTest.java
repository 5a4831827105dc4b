package org.steelyard.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;

import javax.xml.parsers.DocumentBuilderFactory;

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

    private static Document schema(Point point) throws Exception {
        String name = "/schema/" + point.id().substring(point.id().lastIndexOf('.') + 1) + ".exsd";
        try (InputStream in = SchemaTest.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not in the bundle");
            }
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }
}
