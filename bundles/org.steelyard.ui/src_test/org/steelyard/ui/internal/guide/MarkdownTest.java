package org.steelyard.ui.internal.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static String body(String markdown) {
        String page = new Markdown("en").page("t", markdown);
        return page.substring(page.indexOf("<body>\n") + 7, page.indexOf("</body>"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "## A & b~<h2 id=\"a--b\">A &amp; b</h2>",
        "a **b** `c **d**`~<p>a <strong>b</strong> <code>c **d**</code></p>",
        "[x](https://e.org/a) [y](#z)~<p><a href=\"https://e.org/a\">x</a> <a href=\"#z\">y</a></p>",
        "[x](javascript:1) [y](other.md)~<p>x y</p>",
        "![a](images/w/b-c.png) ![d](../e.png)~<p><img src=\"images/w/b-c.png\" alt=\"a\"> d</p>",
        "<script>1</script>~<p>&lt;script&gt;1&lt;/script&gt;</p>",
        "a ` b~<p>a  b</p>" })
    void aLineBecomes(String markdown, String html) {
        assertEquals(html, body(markdown).strip());
    }

    @Test
    void listsTablesAndCodeKeepTheirShape() {
        assertEquals("<ul><li>a\n  b</li>\n<li>c</li>\n</ul>\n", body("- a\n  b\n- c\n"));
        assertEquals("<ol><li>a</li>\n<li>b</li>\n</ol>\n", body("1. a\n2. b"));
        assertEquals("<table><tr><th>a</th>\n<th>b</th>\n</tr>\n<tr><td>1</td>\n<td>2|3</td>\n</tr>\n</table>\n", body("| a | b |\n|---|---|\n| 1 | 2\\|3 |"));
        assertEquals("<pre>a &lt; b\n  - c\n</pre>\n<p>d</p>\n", body("```\na < b\n  - c\n```\nd"));
    }

    @Test
    void picturesOfAGuideAreKnown() {
        assertEquals(List.of("images/w/a.png"), Markdown.pictures("![x](images/w/a.png)\n![y](images/w/a.png) ![z](/images/b.png) ![z](images/../b.png)"));
    }

    @Test
    void whatNeverEndsEndsWithTheText() {
        assertEquals("<pre>a\n</pre>\n", body("```\na"));
        assertEquals("", body("\n\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "workbench-guide.zh.md", "workbench-guide.en.md", "evaluators-guide.zh.md", "evaluators-guide.en.md" })
    void theGuidesHaveNoMarksLeft(String name) throws IOException {
        String html = body(Files.readString(Path.of("../../docs").resolve(name))).replaceAll("(?s)<pre>.*?</pre>|<code>.*?</code>", "");
        assertFalse(html.contains("**") || html.contains("|--") || html.contains("]("), html);
    }
}
