package org.steelyard.ui.internal.model;

import java.nio.charset.StandardCharsets;

import org.eclipse.swt.dnd.ByteArrayTransfer;
import org.eclipse.swt.dnd.TransferData;

/** Objects on the clipboard and in the air, between windows and processes. */
final class ClipTransfer extends ByteArrayTransfer {

    private static final String NAME = "steelyard-model-objects";
    private static final int ID = registerType(NAME);

    @Override
    protected int[] getTypeIds() {
        return new int[] { ID };
    }

    @Override
    protected String[] getTypeNames() {
        return new String[] { NAME };
    }

    @Override
    protected void javaToNative(Object text, TransferData data) {
        if (text instanceof String clip) {
            super.javaToNative(clip.getBytes(StandardCharsets.UTF_8), data);
        }
    }

    @Override
    protected Object nativeToJava(TransferData data) {
        return super.nativeToJava(data) instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : null;
    }
}
