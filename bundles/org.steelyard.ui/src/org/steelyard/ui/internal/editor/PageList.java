package org.steelyard.ui.internal.editor;

import java.util.List;

import org.steelyard.ui.internal.model.ModelPage;
import org.steelyard.ui.internal.page.findings.FindingsPage;
import org.steelyard.ui.internal.page.fund.FundPage;
import org.steelyard.ui.internal.page.indicators.IndicatorsPage;
import org.steelyard.ui.internal.page.overview.OverviewPage;
import org.steelyard.ui.internal.page.report.ReportPage;
import org.steelyard.ui.internal.page.sources.SourcesPage;
import org.steelyard.ui.internal.page.surveys.SurveysPage;

/** Which pages there are, in the order of their tabs. */
final class PageList {

    /** The page that is shown when an evaluation opens. */
    static final String FIRST = "overview";

    private PageList() {
    }

    static List<EditorPage> of(PageContext context) {
        return List.of(new OverviewPage(context), new IndicatorsPage(context), new FundPage(context), new SurveysPage(context),
                new FindingsPage(context), new SourcesPage(context), new ReportPage(context), new ModelPage(context));
    }
}
