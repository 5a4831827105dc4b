package org.steelyard.model.resource;

import java.util.Map;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMISaveImpl;

/**
 * Writes whatever a cell or a person pasted: characters that XML cannot hold become U+FFFD, where EMF would refuse to
 * save the whole model.
 */
final class DraftSave extends XMISaveImpl {

    private static final Pattern IMPOSSIBLE = Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    DraftSave(XMLHelper helper) {
        super(helper);
    }

    @Override
    protected void init(XMLResource resource, Map<?, ?> options) {
        super.init(resource, options);
        escape = new Cleaning();
        escape.setMappingLimit(Character.MAX_CODE_POINT);
        escape.setLineFeed("\n");
    }

    private static final class Cleaning extends Escape {
        @Override
        public String convert(String text) {
            return super.convert(clean(text));
        }

        @Override
        public String convertText(String text) {
            return super.convertText(clean(text));
        }

        private static String clean(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < ' ' || c >= Character.MIN_SURROGATE) {
                    return IMPOSSIBLE.matcher(text).replaceAll("\uFFFD");
                }
            }
            return text;
        }
    }
}
