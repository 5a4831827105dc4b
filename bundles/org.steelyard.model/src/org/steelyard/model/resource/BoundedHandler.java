package org.steelyard.model.resource;

import java.util.Map;

import org.eclipse.emf.ecore.xmi.XMIException;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.SAXXMIHandler;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Stops at a nesting that no person made: saving walks the tree by recursion. Newer Java versions have the same limit of their own. */
final class BoundedHandler extends SAXXMIHandler {

    private static final int DEEPEST = 100;

    private int depth;

    BoundedHandler(XMLResource resource, XMLHelper helper, Map<?, ?> options) {
        super(resource, helper, options);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        depth++;
        if (depth > DEEPEST) {
            error(new XMIException("nested deeper than " + DEEPEST, getLocation(), getLineNumber(), getColumnNumber()));
            throw new SAXParseException("nested too deep", locator);
        }
        super.startElement(uri, localName, name, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        depth--;
        super.endElement(uri, localName, name);
    }
}
