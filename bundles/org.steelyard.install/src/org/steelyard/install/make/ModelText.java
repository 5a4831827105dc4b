package org.steelyard.install.make;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Writes a rubric, mapping or outline as a person would: what is set and nothing else, without ids, lines that fit a
 * window. Reading it gives the same model.
 */
final class ModelText {

    private static final int WIDTH = 130;

    private final StringBuilder out = new StringBuilder();
    private final String prefix;

    private ModelText(String prefix) {
        this.prefix = prefix;
    }

    /** The bytes of the file, UTF-8. The comment stands above the root. */
    static byte[] bytes(EObject root, String comment) {
        String prefix = root.eClass().getEPackage().getNsPrefix();
        ModelText text = new ModelText(prefix);
        text.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- ").append(comment.replace("--", "—")).append(" -->\n");
        List<String> head = new ArrayList<>(List.of("xmi:version=\"2.0\"", "xmlns:xmi=\"http://www.omg.org/XMI\"",
                "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"",
                "xmlns:" + prefix + "=\"" + root.eClass().getEPackage().getNsURI() + "\""));
        head.addAll(attributes(root));
        text.element(prefix + ":" + root.eClass().getName(), head, root, "");
        return text.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void element(String name, List<String> attributes, EObject object, String indent) {
        StringBuilder line = new StringBuilder(indent).append('<').append(name);
        for (String attribute : attributes) {
            if (line.length() + 1 + attribute.length() > WIDTH && line.toString().contains("=")) {
                out.append(line).append('\n');
                line = new StringBuilder(indent).append("    ").append(attribute);
            } else {
                line.append(' ').append(attribute);
            }
        }
        out.append(line);
        int start = out.length();
        contents(object, indent + "  ");
        if (out.length() == start) {
            out.append("/>\n");
        } else {
            out.insert(start, ">\n").append(indent).append("</").append(name).append(">\n");
        }
    }

    private void contents(EObject object, String indent) {
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (!object.eIsSet(feature)) {
                continue;
            }
            if (feature instanceof EAttribute attribute && attribute.isMany()) {
                for (Object value : (List<?>) object.eGet(attribute)) {
                    out.append(indent).append('<').append(attribute.getName()).append('>').append(escape(text(attribute, value)))
                            .append("</").append(attribute.getName()).append(">\n");
                }
            } else if (feature instanceof EReference reference && reference.isContainment()) {
                List<?> values = reference.isMany() ? (List<?>) object.eGet(reference) : List.of(object.eGet(reference));
                values.forEach(value -> child(reference, (EObject) value, indent));
            }
        }
    }

    private void child(EReference reference, EObject child, String indent) {
        List<String> attributes = new ArrayList<>();
        if (child.eClass() != reference.getEReferenceType()) {
            attributes.add("xsi:type=\"" + prefix + ":" + child.eClass().getName() + "\"");
        }
        attributes.addAll(attributes(child));
        element(reference.getName(), attributes, child, indent);
    }

    private static List<String> attributes(EObject object) {
        return object.eClass().getEAllAttributes().stream().filter(a -> !a.isMany() && object.eIsSet(a))
                .map(a -> a.getName() + "=\"" + escape(text(a, object.eGet(a))) + "\"").toList();
    }

    private static String text(EAttribute attribute, Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : EcoreUtil.convertToString(attribute.getEAttributeType(), value);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;").replace("\n", "&#xA;").replace("\t", "&#x9;");
    }
}
