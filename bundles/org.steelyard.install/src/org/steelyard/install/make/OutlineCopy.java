package org.steelyard.install.make;

import java.util.regex.Pattern;

import org.steelyard.model.outline.Outline;
import org.steelyard.model.outline.Sentence;

/** Makes another city's outline one that can serve here; sentences that state something without reading it are remarked on. */
final class OutlineCopy {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}年");

    private final Renaming renaming;
    private final Remarks remarks;

    OutlineCopy(Renaming renaming, Remarks remarks) {
        this.renaming = renaming;
        this.remarks = remarks;
    }

    /** Changes the outline in place. */
    void adapt(Outline outline) {
        renaming.apply(outline);
        outline.eAllContents().forEachRemaining(object -> {
            if (object instanceof Sentence sentence && sentence.getText() != null && states(sentence.getText())) {
                remarks.look("city.new-sentence", outline.getId(), sentence.getText());
            }
        });
    }

    private static boolean states(String text) {
        return YEAR.matcher(text).find() || !text.contains("${") && text.strip().endsWith("。") && !text.startsWith("注") && !text.startsWith("备注");
    }
}
