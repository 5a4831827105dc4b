package org.steelyard.ui.internal.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Program;
import org.steelyard.ui.internal.guide.Markdown;

/** Shows the guide of the window's language, which the build puts into this bundle, in the system's browser. */
public final class GuideHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Texts texts = Program.of(window).texts(GuideHandler.class);
        String name = "workbench-guide." + (texts.isChinese() ? "zh" : "en") + ".md";
        URL guide = GuideHandler.class.getResource("/guides/" + name);
        if (guide == null) {
            MessageDialog.openInformation(window.getShell(), texts.get("guide.title"), texts.get("guide.none", name));
            return null;
        }
        try (InputStream in = guide.openStream()) {
            String markdown = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "steelyard-guide-" + System.getProperty("user.name")));
            Path file = folder.resolve(name.replace(".md", ".html"));
            Files.writeString(file, new Markdown(texts.isChinese() ? "zh-CN" : "en").page(texts.get("guide.title"), markdown));
            for (String picture : Markdown.pictures(markdown)) {
                copy(picture, folder.resolve(picture));
            }
            if (!org.eclipse.swt.program.Program.launch(file.toUri().toString())) {
                MessageDialog.openInformation(window.getShell(), texts.get("guide.title"), texts.get("guide.file", file));
            }
        } catch (IOException e) {
            MessageDialog.openError(window.getShell(), texts.get("guide.title"), texts.get("guide.failed", e.getMessage()));
        }
        return null;
    }

    private static void copy(String picture, Path to) throws IOException {
        try (InputStream in = GuideHandler.class.getResourceAsStream("/guides/" + picture)) {
            if (in != null) {
                Files.createDirectories(to.getParent());
                Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
