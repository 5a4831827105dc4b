package org.steelyard.ui.internal.editor;

import java.util.List;

/** Which pages there are, in the order of their tabs. */
final class PageList {

    /** The page that is shown when an evaluation opens. */
    static final String FIRST = "indicators";

    private PageList() {
    }

    static List<EditorPage> of(PageContext context) {
        return List.of(new org.steelyard.ui.internal.page.indicators.IndicatorsPage(context), new org.steelyard.ui.internal.model.ModelPage(context));
    }
}
