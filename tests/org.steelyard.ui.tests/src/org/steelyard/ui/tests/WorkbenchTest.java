package org.steelyard.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

class WorkbenchTest {

    @Test
    void windowOpensWithOurPerspective() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        assertTrue(window.getShell().isVisible());
        assertTrue(window.getShell().getText().contains("Steelyard 绩衡"), window.getShell().getText());
        assertEquals("org.steelyard.ui.perspective", window.getActivePage().getPerspective().getId());
    }
}
