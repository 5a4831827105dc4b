package org.steelyard.ui.internal.page.fund;

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
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ISeries;
import org.eclipse.swtchart.Range;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.editor.Ids;

/** Income and expenditure by year; light and dark, so that grey print tells them apart. */
final class YearChart {

    private final Chart chart;
    private final Texts texts;
    private List<YearSums> years = List.of();

    YearChart(Composite parent, Texts texts) {
        this.texts = texts;
        chart = Ids.control(new Chart(parent, SWT.NONE), "fund.years", texts.get("years"));
        chart.getTitle().setVisible(false);
        chart.getLegend().setPosition(SWT.RIGHT);
        chart.setBackground(parent.getBackground());
        for (IAxis axis : chart.getAxisSet().getAxes()) {
            axis.getTitle().setVisible(false);
            axis.getTick().setForeground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
        }
        chart.getAxisSet().getYAxis(0).getTick().setFormat(new java.text.DecimalFormat("#,##0"));
        Menu menu = new Menu(chart.getPlotArea().getControl());
        item(menu, "chart.copy.picture", this::copyPicture);
        item(menu, "chart.copy.data", () -> copy(table(years, texts), TextTransfer.getInstance()));
        chart.getPlotArea().getControl().setMenu(menu);
    }

    Control control() {
        return chart;
    }

    /** Whether there are years to be compared. */
    boolean show(List<YearSums> now) {
        if (!now.equals(years)) {
            years = now;
            for (ISeries<?> old : chart.getSeriesSet().getSeries()) {
                chart.getSeriesSet().deleteSeries(old.getId());
            }
            if (now.size() > 1) {
                String unit = "（" + now.get(0).unit().symbol() + "）";
                bars(texts.get("years.income") + unit, now.stream().mapToDouble(y -> y.income().doubleValue()).toArray(), new Color(142, 175, 210));
                bars(texts.get("years.expenditure") + unit, now.stream().mapToDouble(y -> y.expenditure().doubleValue()).toArray(), new Color(58, 84, 120));
                IAxis names = chart.getAxisSet().getXAxis(0);
                names.setCategorySeries(now.stream().map(YearSums::year).toArray(String[]::new));
                names.enableCategory(true);
                names.adjustRange();
                double most = now.stream().mapToDouble(y -> Math.max(y.income().doubleValue(), y.expenditure().doubleValue())).max().orElse(1);
                chart.getAxisSet().getYAxis(0).setRange(new Range(0, most * 1.05));
            }
        }
        return now.size() > 1;
    }

    private void bars(String name, double[] values, Color color) {
        IBarSeries<?> series = (IBarSeries<?>) chart.getSeriesSet().createSeries(ISeries.SeriesType.BAR, name);
        series.setYSeries(values);
        series.setBarColor(color);
        series.setBarPadding(50);
    }

    private void item(Menu menu, String key, Runnable run) {
        MenuItem item = Ids.widget(new MenuItem(menu, SWT.PUSH), "fund." + key);
        item.setText(texts.get(key));
        item.addListener(SWT.Selection, e -> run.run());
    }

    private void copyPicture() {
        Image image = new Image(chart.getDisplay(), chart.getBounds().width, chart.getBounds().height);
        GC gc = new GC(image);
        chart.printChart(gc, new org.eclipse.swt.graphics.Rectangle(0, 0, chart.getBounds().width, chart.getBounds().height));
        gc.dispose();
        copy(image.getImageData(), ImageTransfer.getInstance());
        image.dispose();
    }

    private void copy(Object data, Transfer transfer) {
        Clipboard clipboard = new Clipboard(chart.getDisplay());
        clipboard.setContents(new Object[] { data }, new Transfer[] { transfer });
        clipboard.dispose();
    }

    /** The years as lines with tabs, for a spreadsheet. */
    static String table(List<YearSums> years, Texts texts) {
        return texts.get("years.headings") + "\n" + years.stream().map(y -> String.join("\t", y.year(), y.income().toPlainString(), y.expenditure().toPlainString(),
                y.unit().symbol())).collect(Collectors.joining("\n")) + "\n";
    }
}
