package org.steelyard.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that starts a product, in a made-up product whose java only tells how it was called. */
class StartScriptTest {

    private static final String JAVA = """
            #!/bin/sh
            if [ "$1" = -version ]; then echo 'openjdk version "VERSION" 2026-01-01' >&2; exit; fi
            echo "charmap $(locale charmap 2>/dev/null)"
            for WORD in "$@"; do echo "$WORD"; done
            """;

    @TempDir
    private Path product;

    @BeforeEach
    void makeProduct() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a script for systems with a shell");
        Path script = CommandLine.bundles().resolveSibling("features/org.steelyard.cli.feature/rootfiles/steelyard");
        // what this machine has installed does not matter
        write("steelyard", Files.readString(script).replaceAll("/(usr/lib/jvm|opt|Library/Java)/", "/no-such-folder/"));
        write("plugins/org.eclipse.equinox.launcher_1.jar", "");
        java("21.0.4");
    }

    private void java(String version) throws IOException {
        write("java", JAVA.replace("VERSION", version)).toFile().setExecutable(true);
    }

    private Path write(String name, String content) throws IOException {
        Path file = product.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private String run(int code, Map<String, String> environment, String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", product.resolve("steelyard").toString());
        builder.command().addAll(java.util.List.of(words));
        builder.environment().keySet().removeIf(k -> k.startsWith("LC_") || k.startsWith("LANG"));
        builder.environment().put("STEELYARD_CACHE", product.resolve("cache").toString());
        builder.environment().put("STEELYARD_JAVA", product.resolve("java").toString());
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(code, process.waitFor(), said);
        return said;
    }

    @ParameterizedTest
    @ValueSource(strings = { "C", "zz_ZZ.UTF-8", "zh_CN.GBK", "nonsense", "C.UTF-8", "" })
    void javaGetsAnInstalledLocaleOfUtf8WhateverIsAskedFor(String locale) throws Exception {
        assertTrue(run(0, Map.of("LC_ALL", locale), "show", "武汉").startsWith("charmap UTF-8\n"));
        assertTrue(run(0, Map.of("LANG", locale), "show", "武汉").startsWith("charmap UTF-8\n"));
    }

    @Test
    void wordsArriveAsTheyAre() throws Exception {
        assertTrue(run(0, Map.of(), "show", "武 汉", "a*").endsWith("\nshow\n武 汉\na*\n"));
    }

    @Test
    void theFrameworkStartsInTheLanguageAskedFor() throws Exception {
        assertTrue(run(0, Map.of(), "cities").contains("-nl\nzh_CN\n"));
        assertTrue(run(0, Map.of(), "cities", "--lang", "en").contains("-nl\nen\n"));
        assertTrue(run(0, Map.of(), "--lang=en", "cities").contains("-nl\nen\n"));
        assertTrue(run(0, Map.of("STEELYARD_LANG", "en"), "cities", "--lang", "zh").contains("-nl\nzh_CN\n"));
        assertTrue(run(0, Map.of(), "show", "--lang-en", "en").contains("-nl\nzh_CN\n"));
    }

    @Test
    void anOlderJavaIsPassedOver() throws Exception {
        java("17.0.2");
        String said = run(2, Map.of("JAVA_HOME", "", "PATH", product + ":" + System.getenv("PATH")), "cities");
        assertTrue(said.contains("Java 21") && said.contains("STEELYARD_JAVA"), said);
        assertTrue(said.contains("请安装"), said);
        assertFalse(said.contains("charmap"), said);
    }

    private String language(String chosen, Map<String, String> environment) throws IOException, InterruptedException {
        write("home/.steelyard/language", chosen);
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.put("HOME", product.resolve("home").toString());
        String said = run(0, all, "show", "x");
        return said.lines().dropWhile(l -> !l.equals("-nl")).skip(1).findFirst().orElseThrow();
    }

    @Test
    void theLanguageChosenInTheWindowCountsUnlessTheEnvironmentSaysAnother() throws Exception {
        assertEquals("en", language("en\n", Map.of("STEELYARD_LANG", "")));
        assertEquals("zh_CN", language("zh", Map.of("STEELYARD_LANG", "")));
        assertEquals("zh_CN", language("", Map.of("STEELYARD_LANG", "")));
        assertEquals("zh_CN", language("en", Map.of("STEELYARD_LANG", "zh")));
        assertEquals("en", language("zh", Map.of("STEELYARD_LANG", "en_US")));
    }

    @Test
    void theWindowIsStartedAgainInTheLanguageChosenWhenItAsksForIt() throws Exception {
        write("plugins/org.steelyard.ui_1.jar", "");
        write("home/.steelyard/language", "zh");
        write("evaluation/evaluation.xmi", "");
        write("java", """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "21" 2026-01-01' >&2; exit; fi
                echo "$*" | sed 's/.* -nl //'
                [ -f "$HOME/again" ] && exit 5
                touch "$HOME/again"
                echo en >"$HOME/.steelyard/language"
                exit 23
                """).toFile().setExecutable(true);
        String said = run(5, Map.of("HOME", product.resolve("home").toString(), "STEELYARD_LANG", "", "STEELYARD_WORKSPACE", "/w"),
                product.resolve("evaluation").toString());
        assertEquals("zh_CN -data /w -evaluation " + product.resolve("evaluation") + "\nen -data /w\n", said);
    }
}
