package org.steelyard.ui.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.steelyard.core.UseCaseException;
import org.steelyard.core.diagnostics.DiagnosticsFile;
import org.steelyard.model.text.Texts;
import org.steelyard.ui.internal.Program;

/** Writes a file that helps to find out what is wrong with the program, with nothing of an evaluation in it, and says where it is. */
public final class DiagnosticsHandler extends AbstractHandler {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'steelyard-diagnostics-'yyyyMMdd-HHmmss'.zip'");

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Program program = Program.of(window);
        Texts texts = program.texts(DiagnosticsHandler.class);
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty("user.home"), "Steelyard"));
            Path file = folder.resolve(NAME.format(program.services().clock().instant().atZone(ZoneId.systemDefault())));
            new DiagnosticsFile(program.services()).write(facts(), file);
            told(window, texts, file);
        } catch (UseCaseException e) {
            MessageDialog.openError(window.getShell(), texts.get("diagnostics.title"), e.getMessage());
        } catch (IOException e) {
            MessageDialog.openError(window.getShell(), texts.get("diagnostics.title"), texts.get("diagnostics.folder", e.getMessage()));
        }
        return null;
    }

    private static void told(IWorkbenchWindow window, Texts texts, Path file) {
        int chosen = MessageDialog.open(MessageDialog.INFORMATION, window.getShell(), texts.get("diagnostics.title"), texts.get("diagnostics.written", file), 0,
                texts.get("diagnostics.show"), IDialogConstants.CLOSE_LABEL);
        if (chosen == 0) {
            org.eclipse.swt.program.Program.launch(file.getParent().toString());
        }
    }

    private static DiagnosticsFile.Program facts() {
        Bundle ours = FrameworkUtil.getBundle(DiagnosticsHandler.class);
        Map<String, String> bundles = new TreeMap<>();
        for (Bundle each : ours.getBundleContext().getBundles()) {
            bundles.put(String.valueOf(each.getSymbolicName()), each.getVersion() + " " + state(each));
        }
        Map<String, String> properties = new TreeMap<>();
        System.getProperties().stringPropertyNames().forEach(name -> properties.put(name, System.getProperty(name)));
        return new DiagnosticsFile.Program(ours.getVersion().toString(), bundles, properties, Optional.ofNullable(Platform.getLogFileLocation()).map(l -> l.toFile().toPath()));
    }

    private static String state(Bundle bundle) {
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> "active";
            case Bundle.STARTING -> "starting";
            case Bundle.RESOLVED -> "resolved";
            case Bundle.INSTALLED -> "installed";
            default -> "other";
        };
    }
}
