package org.steelyard.ui.internal.page.surveys;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.Range;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** Shares that surveys found; readable in grey, and copied as a picture or as data. */
final class ShareChart {

    private final Texts texts;
    private final Chart chart;
    private List<Bar> bars = List.of();

    /** A share in percent with its name. */
    record Bar(String name, BigDecimal share) {
    }

    ShareChart(Composite parent, Texts texts) {
        this.texts = texts;
        chart = Ids.control(new Chart(parent, SWT.NONE), "surveys.chart", texts.get("chart"));
        chart.getTitle().setVisible(false);
        chart.getLegend().setVisible(false);
        chart.setBackground(parent.getBackground());
        Color ink = parent.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND);
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTitle().setVisible(false);
            axis.getTick().setForeground(ink);
        }
        chart.getAxisSet().getYAxis(0).getTick().setFormat(new java.text.DecimalFormat("0'%'"));
        chart.getAxisSet().getYAxis(0).setRange(new Range(0, 105));
        Menu menu = new Menu(chart.getPlotArea().getControl());
        item(menu, "chart.copy.picture", this::copyPicture);
        item(menu, "chart.copy.data", this::copyData);
        chart.getPlotArea().getControl().setMenu(menu);
    }

    private void item(Menu menu, String key, Runnable run) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(texts.get(key));
        item.addListener(SWT.Selection, e -> run.run());
    }

    Chart control() {
        return chart;
    }

    void show(List<Bar> now) {
        if (now.equals(bars) && !now.isEmpty()) {
            return;
        }
        bars = now;
        for (ISeries<?> old : chart.getSeriesSet().getSeries()) {
            chart.getSeriesSet().deleteSeries(old.getId());
        }
        if (now.isEmpty()) {
            return;
        }
        IBarSeries<?> series = (IBarSeries<?>) chart.getSeriesSet().createSeries(ISeries.SeriesType.BAR, texts.get("chart"));
        series.setYSeries(now.stream().mapToDouble(b -> b.share().doubleValue()).toArray());
        series.setBarColor(new Color(142, 175, 210));
        series.setBarPadding(55);
        series.getLabel().setVisible(true);
        series.getLabel().setFormat("0.##'%'");
        series.getLabel().setForeground(new Color(38, 44, 52));
        IAxis names = chart.getAxisSet().getXAxis(0);
        names.setCategorySeries(now.stream().map(Bar::name).toArray(String[]::new));
        names.enableCategory(true);
        names.adjustRange();
        chart.redraw();
    }

    private void copyData() {
        copy(texts.get("chart.headings") + "\n" + bars.stream().map(b -> b.name() + "\t" + b.share().toPlainString() + "%").collect(Collectors.joining("\n")),
                TextTransfer.getInstance());
    }

    private void copyPicture() {
        Rectangle area = chart.getClientArea();
        Image image = new Image(chart.getDisplay(), area.width, area.height);
        GC gc = new GC(chart);
        try {
            gc.copyArea(image, 0, 0);
            copy(image.getImageData(), ImageTransfer.getInstance());
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private void copy(Object data, Transfer type) {
        Clipboard clipboard = new Clipboard(chart.getDisplay());
        clipboard.setContents(new Object[] { data }, new Transfer[] { type });
        clipboard.dispose();
    }
}
