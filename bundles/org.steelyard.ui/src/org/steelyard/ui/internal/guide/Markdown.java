package org.steelyard.ui.internal.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Turns our guides into a page for a browser: headings, paragraphs, lists, tables, quotations, code, links. All other text
 * is shown as it stands; nothing in it becomes a tag.
 */
public final class Markdown {

    private static final Pattern HEADING = Pattern.compile("#{1,6} .*");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*]|\\d+\\.) .*");
    private static final Pattern RULE = Pattern.compile("\\|?[\\s:|-]+-[\\s:|-]*");
    private static final String PICTURE = "images/[a-z/-]+\\.png";
    private static final String STYLE = """
            body { font: 16px/1.7 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #24303c; max-width: 46em; margin: 3em auto; padding: 0 1.5em }
            h1, h2, h3 { line-height: 1.3; color: #1f3a5f } h2 { margin-top: 2em; border-bottom: 1px solid #d7dde4; padding-bottom: .2em }
            pre, code { font: 14px/1.5 ui-monospace, Consolas, monospace; background: #f4f6f8 } pre { padding: .8em 1em; overflow: auto } code { padding: .1em .3em }
            table { border-collapse: collapse; margin: 1em 0 } td, th { border: 1px solid #d7dde4; padding: .3em .7em; text-align: left; vertical-align: top } th { background: #f4f6f8 }
            blockquote { margin: 1em 0; padding: 0 1em; border-left: 4px solid #c9d3de; color: #4a5866 } a { color: #1f5fa8 } img { max-width: 100%; border: 1px solid #d7dde4 }
            """;

    private final String language;
    private final StringBuilder html = new StringBuilder();
    private List<String> lines = List.of();
    private int at;

    /** @param language of the page, for example {@code zh-CN} */
    public Markdown(String language) {
        this.language = language;
    }

    /** The whole page. */
    public String page(String title, String markdown) {
        html.setLength(0);
        lines = markdown.lines().toList();
        at = 0;
        while (at < lines.size()) {
            block();
        }
        return "<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"UTF-8\"><title>" + escaped(title) + "</title><style>\n" + STYLE
                + "</style></head><body>\n" + html + "</body></html>\n";
    }

    /** The pictures of a guide: places below the folder of the guide. */
    public static List<String> pictures(String markdown) {
        return Pattern.compile("\\]\\((" + PICTURE + ")\\)").matcher(markdown).results().map(m -> m.group(1)).distinct().toList();
    }

    private void block() {
        String line = lines.get(at);
        if (line.isBlank()) {
            at++;
        } else if (line.startsWith("```")) {
            code();
        } else if (HEADING.matcher(line).matches()) {
            heading(line);
        } else if (ITEM.matcher(line).matches()) {
            list();
        } else if (line.startsWith("|") && at + 1 < lines.size() && RULE.matcher(lines.get(at + 1)).matches()) {
            table();
        } else if (line.startsWith(">")) {
            tag("blockquote", () -> text(gather(l -> l.startsWith(">")).replace("\n>", "\n").substring(1)));
        } else {
            tag("p", () -> text(gather(l -> !l.isBlank() && !l.startsWith("```") && !HEADING.matcher(l).matches() && !ITEM.matcher(l).matches())));
        }
    }

    private String gather(java.util.function.Predicate<String> goesOn) {
        StringBuilder gathered = new StringBuilder(lines.get(at++));
        while (at < lines.size() && goesOn.test(lines.get(at))) {
            gathered.append('\n').append(lines.get(at++));
        }
        return gathered.toString();
    }

    private void code() {
        at++;
        html.append("<pre>");
        while (at < lines.size() && !lines.get(at).startsWith("```")) {
            html.append(escaped(lines.get(at++))).append('\n');
        }
        at++;
        html.append("</pre>\n");
    }

    private void heading(String line) {
        int level = line.indexOf(' ');
        String title = line.substring(level + 1).strip();
        html.append("<h").append(level).append(" id=\"").append(escaped(anchor(title))).append("\">");
        text(title);
        html.append("</h").append(level).append(">\n");
        at++;
    }

    // as the places that usually show such files name their headings
    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\s_-]", "").replace(' ', '-');
    }

    private void list() {
        String kind = lines.get(at).strip().matches("\\d+\\..*") ? "ol" : "ul";
        tag(kind, () -> {
            while (at < lines.size() && ITEM.matcher(lines.get(at)).matches()) {
                String item = gather(l -> !l.isBlank() && l.startsWith(" ") && !ITEM.matcher(l).matches());
                tag("li", () -> text(item.strip().replaceFirst("^(?:[-*]|\\d+\\.) ", "")));
            }
        });
    }

    private void table() {
        tag("table", () -> {
            row("th", lines.get(at));
            at += 2;
            while (at < lines.size() && lines.get(at).startsWith("|")) {
                row("td", lines.get(at++));
            }
        });
    }

    private void row(String cell, String line) {
        String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        tag("tr", () -> Arrays.stream(inner.split("(?<!\\\\)\\|", -1)).forEach(c -> tag(cell, () -> text(c.strip().replace("\\|", "|")))));
    }

    private void tag(String name, Runnable content) {
        html.append('<').append(name).append('>');
        content.run();
        html.append("</").append(name).append(">\n");
    }

    /** Text with code, bold and links; within code nothing else counts. */
    private void text(String text) {
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            String part = escaped(parts[i]);
            if (i % 2 == 1 && i < parts.length - 1) {
                html.append("<code>").append(part).append("</code>");
            } else {
                html.append(part.replaceAll("!\\[([^\\]]*)\\]\\((" + PICTURE + ")\\)", "<img src=\"$2\" alt=\"$1\">")
                        .replaceAll("!\\[([^\\]]*)\\]\\([^)]*\\)", "$1").replaceAll("\\*\\*([^*]+)\\*\\*", "<strong>$1</strong>")
                        .replaceAll("\\[([^\\]]+)\\]\\(((?:https://|#)[^)\\s\"]*)\\)", "<a href=\"$2\">$1</a>").replaceAll("\\[([^\\]]+)\\]\\([^)\\s]*\\)", "$1"));
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
