package org.steelyard.ui.internal.page.overview;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
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

/** Share of the full points by dimension; readable in grey, and copied as a picture or as data. */
final class DimensionChart {

    private final Chart chart;
    private final Texts texts;
    private List<Standing.Bar> bars = List.of();

    DimensionChart(Composite parent, Texts texts, String id) {
        this.texts = texts;
        chart = Ids.control(new Chart(parent, SWT.NONE), id, texts.get("chart.name"));
        chart.getTitle().setVisible(false);
        chart.getLegend().setVisible(false);
        chart.setBackground(parent.getBackground());
        Color ink = parent.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND);
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTitle().setVisible(false);
            axis.getTick().setForeground(ink);
        }
        IAxis share = chart.getAxisSet().getYAxis(0);
        share.getTick().setFormat(new java.text.DecimalFormat("0'%'"));
        share.setRange(new Range(0, 105));
        menu();
    }

    Chart control() {
        return chart;
    }

    /** Calls this with the bar that is double-clicked. */
    void onSelect(Consumer<Standing.Bar> chosen) {
        chart.getPlotArea().getControl().addListener(SWT.MouseDoubleClick, e -> {
            int at = (int) Math.round(chart.getAxisSet().getXAxis(0).getDataCoordinate(e.x));
            if (at >= 0 && at < bars.size()) {
                chosen.accept(bars.get(at));
            }
        });
    }

    void show(List<Standing.Bar> now) {
        bars = now;
        for (ISeries<?> old : chart.getSeriesSet().getSeries()) {
            chart.getSeriesSet().deleteSeries(old.getId());
        }
        if (now.isEmpty()) {
            return;
        }
        IBarSeries<?> series = (IBarSeries<?>) chart.getSeriesSet().createSeries(ISeries.SeriesType.BAR, texts.get("chart.name"));
        series.setYSeries(now.stream().mapToDouble(Standing.Bar::share).toArray());
        series.setBarColor(new Color(142, 175, 210));
        series.setBarPadding(45);
        series.getLabel().setVisible(true);
        series.getLabel().setFormats(now.stream().map(this::label).toArray(String[]::new));
        // the bars are light under any theme
        series.getLabel().setForeground(new Color(38, 44, 52));
        IAxis names = chart.getAxisSet().getXAxis(0);
        names.setCategorySeries(now.stream().map(Standing.Bar::name).toArray(String[]::new));
        names.enableCategory(true);
        names.adjustRange();
        chart.getAxisSet().getYAxis(0).setRange(new Range(0, 105));
        chart.redraw();
    }

    private String label(Standing.Bar bar) {
        // formats are number patterns: the words stand quoted
        return "'" + bar.score().map(Standing::points).orElse("—") + " / " + Standing.points(bar.weight()) + "'";
    }

    private void menu() {
        Menu menu = new Menu(chart.getPlotArea().getControl());
        item(menu, "chart.copy.picture", this::copyPicture);
        item(menu, "chart.copy.data", this::copyData);
        chart.getPlotArea().getControl().setMenu(menu);
    }

    private void item(Menu menu, String key, Runnable run) {
        MenuItem item = Ids.widget(new MenuItem(menu, SWT.PUSH), key);
        item.setText(texts.get(key));
        item.addListener(SWT.Selection, e -> run.run());
    }

    private void copyPicture() {
        Image image = new Image(chart.getDisplay(), chart.getBounds().width, chart.getBounds().height);
        GC gc = new GC(image);
        chart.printChart(gc, new Rectangle(0, 0, chart.getBounds().width, chart.getBounds().height));
        gc.dispose();
        copy(image.getImageData(), ImageTransfer.getInstance());
        image.dispose();
    }

    private void copyData() {
        copy(table(bars, texts), TextTransfer.getInstance());
    }

    private void copy(Object data, Transfer transfer) {
        Clipboard clipboard = new Clipboard(chart.getDisplay());
        clipboard.setContents(new Object[] { data }, new Transfer[] { transfer });
        clipboard.dispose();
    }

    /** The bars as lines with tabs, for a spreadsheet. */
    static String table(List<Standing.Bar> bars, Texts texts) {
        return texts.get("chart.headings") + "\n" + bars.stream().map(bar -> String.join("\t", bar.name(),
                bar.score().map(Standing::points).orElse(""), Standing.points(bar.weight()),
                bar.score().isEmpty() ? "" : String.format(Locale.ROOT, "%.1f%%", bar.share()))).collect(Collectors.joining("\n")) + "\n";
    }
}
