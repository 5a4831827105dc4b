package org.steelyard.document.internal.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.steelyard.document.Grid;
import org.steelyard.document.ReadLimits;
import org.steelyard.document.internal.Findings;
import org.steelyard.document.internal.Refusal;

/** Reads the tables of a web page. Nothing it refers to is fetched and no script is run. */
public final class HtmlReader {

    private static final int NEAR = 5;

    private final ReadLimits limits;
    private final Findings findings;

    /** A reader that reports to these findings. */
    public HtmlReader(ReadLimits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    /**
     * The tables that have anything in them, those inside others as tables of their own.
     *
     * @throws Refusal     when there is none, or too much
     * @throws IOException when the file cannot be read
     */
    public List<Grid> read(Path file) throws Refusal, IOException {
        org.jsoup.nodes.Document page = Jsoup.parse(WebText.of(Files.readAllBytes(file), limits));
        page.select("script, style, noscript, template").remove();
        Story story = new Story();
        NodeTraversor.traverse(story, page.body());
        List<Grid> grids = new ArrayList<>();
        int room = limits.maxCells();
        for (Above above : story.tables) {
            Grid grid = new HtmlTable(above.table, grids.size() + 1, room, findings).grid(above.name, above.before);
            if (!grid.cells().isEmpty()) {
                room -= grid.cells().size();
                grids.add(grid);
            }
        }
        if (grids.isEmpty()) {
            throw new Refusal("document.no-tables");
        }
        return grids;
    }

    private record Above(Element table, String name, List<String> before) {
    }

    /** Collects the tables, each with the texts that stand above it outside of tables. */
    private static final class Story implements NodeVisitor {
        private final List<Above> tables = new ArrayList<>();
        private final List<String> recent = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private String heading = "";
        private int inside;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && inside == 0) {
                line.append(text.text());
            } else if (node instanceof Element element) {
                if (element.isBlock() || element.nameIs("br")) {
                    endLine();
                }
                if (element.nameIs("table")) {
                    tables.add(new Above(element, heading, List.copyOf(recent)));
                    inside++;
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.nameIs("table")) {
                    inside--;
                    recent.clear();
                } else if (element.isBlock()) {
                    boolean isHeading = element.normalName().matches("h[1-6]");
                    String text = endLine();
                    heading = isHeading && inside == 0 ? text : heading;
                }
            }
        }

        private String endLine() {
            String text = line.toString().strip();
            line.setLength(0);
            if (!text.isEmpty()) {
                recent.add(text);
                if (recent.size() > NEAR) {
                    recent.remove(0);
                }
            }
            return text;
        }
    }
}
