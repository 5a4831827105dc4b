package org.steelyard.ui.internal.model;

import java.net.URL;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.steelyard.model.problem.Severity;

/** Pictures of rows: one per kind of object, with a sign for the worst problem at or below it. */
final class Icons {

    private static final Map<String, String> BY_CLASS = Map.ofEntries(Map.entry("Indicator", "indicator"), Map.entry("Rubric", "rubric"),
            Map.entry("Evaluation", "evaluation"), Map.entry("Slot", "number"), Map.entry("Claim", "claim"), Map.entry("Operand", "operand"),
            Map.entry("Measure", "operand"), Map.entry("Source", "file"), Map.entry("FundStatement", "table"), Map.entry("TableMapping", "table"),
            Map.entry("Grid", "table"), Map.entry("FormTable", "table"), Map.entry("RecognisedTable", "table"), Map.entry("StatementLine", "row"),
            Map.entry("RowMapping", "row"), Map.entry("ColumnMapping", "row"), Map.entry("GridColumn", "row"), Map.entry("DataItem", "number"),
            Map.entry("SurveyResult", "number"), Map.entry("Finding", "finding"), Map.entry("Recommendation", "finding"),
            Map.entry("Mapping", "mapping"), Map.entry("Outline", "outline"), Map.entry("OutlineSection", "text"), Map.entry("Section", "text"),
            Map.entry("Paragraph", "text"), Map.entry("Prose", "text"), Map.entry("Sentence", "text"), Map.entry("Judgement", "judgement"),
            Map.entry("Organisation", "person"), Map.entry("Participant", "person"), Map.entry("Survey", "person"), Map.entry("SurveyGroup", "person"));

    private final LocalResourceManager images;

    /** Let go of with this control. */
    Icons(Control owner) {
        this.images = new LocalResourceManager(JFaceResources.getResources(), owner);
    }

    Image of(Object row, Optional<Severity> severity) {
        ImageDescriptor base = descriptor(name(row));
        return images.get(severity.<ImageDescriptor>map(s -> new DecorationOverlayIcon(images.get(base),
                descriptor("sign-" + s.name().toLowerCase(java.util.Locale.ROOT)), IDecoration.BOTTOM_RIGHT)).orElse(base));
    }

    private static String name(Object row) {
        if (!(row instanceof EObject object)) {
            return "group";
        }
        String known = BY_CLASS.get(object.eClass().getName());
        if (known != null) {
            return known;
        }
        for (EClass type : object.eClass().getEAllSuperTypes()) {
            if (type.getName().equals("Rule")) {
                return "rule";
            }
        }
        return "object";
    }

    private static ImageDescriptor descriptor(String name) {
        String path = "icons/model/" + name + ".svg";
        Bundle bundle = FrameworkUtil.getBundle(Icons.class);
        URL url = bundle == null ? Icons.class.getResource("/" + path) : bundle.getEntry(path);
        return url == null ? ImageDescriptor.getMissingImageDescriptor() : ImageDescriptor.createFromURL(url);
    }
}
