package org.steelyard.ui.robot;

import com.sun.jna.NativeLong;
import com.sun.jna.platform.unix.X11;

/**
 * Keys and buttons of a real keyboard and mouse, by the X extension XTEST over a connection of its own.
 *
 * <p>{@code Display.post} would do without a library, but under GTK 3 it puts events into the queue of the program itself: menus do not
 * get them, and two clicks never become a double click.
 */
final class XTest {

    /** Control, shift and alt as X names them. */
    enum Modifier {
        CONTROL("Control_L"), SHIFT("Shift_L"), ALT("Alt_L");

        private final String keysym;

        Modifier(String keysym) {
            this.keysym = keysym;
        }
    }

    private static final NativeLong AT_ONCE = new NativeLong(0);

    private final X11 x = X11.INSTANCE;
    private final X11.XTest test = X11.XTest.INSTANCE;
    private final X11.Display display;

    private XTest(X11.Display display) {
        this.display = display;
    }

    /** @throws IllegalStateException without an X display, or without libXtst (Debian: libxtst6) */
    static XTest ofThisProcess() {
        try {
            X11.Display display = X11.INSTANCE.XOpenDisplay(null);
            if (display == null) {
                throw new IllegalStateException("There is no X display: the robot needs one, for example of Xvfb.");
            }
            return new XTest(display);
        } catch (UnsatisfiedLinkError e) {
            throw new IllegalStateException("The robot needs X11 and its extension XTEST (Debian: libx11-6, libxtst6): " + e.getMessage(), e);
        }
    }

    /** The keysym of a character: Latin 1 as it is, everything else by the convention for Unicode. */
    private static X11.KeySym keysym(int character) {
        return new X11.KeySym(character < 0x100 ? character : 0x1000000 + character);
    }

    /** Whether a key of this keyboard gives the character. */
    synchronized boolean hasKey(int character) {
        X11.KeySym keysym = keysym(character);
        byte key = x.XKeysymToKeycode(display, keysym);
        return key != 0 && (level(key, 0) == keysym.longValue() || level(key, 1) == keysym.longValue());
    }

    private long level(byte key, int index) {
        return x.XKeycodeToKeysym(display, key, index).longValue();
    }

    synchronized void character(int character) {
        X11.KeySym keysym = keysym(character);
        byte key = x.XKeysymToKeycode(display, keysym);
        boolean shift = level(key, 0) != keysym.longValue();
        byte shiftKey = named(Modifier.SHIFT.keysym);
        if (shift) {
            send(shiftKey, true);
        }
        send(key, true);
        send(key, false);
        if (shift) {
            send(shiftKey, false);
        }
        x.XSync(display, false);
    }

    /** @param keysym as X names it: {@code Return}, {@code F2}, {@code z} */
    synchronized void key(Iterable<Modifier> modifiers, String keysym) {
        byte key = named(keysym);
        modifiers.forEach(modifier -> send(named(modifier.keysym), true));
        send(key, true);
        send(key, false);
        modifiers.forEach(modifier -> send(named(modifier.keysym), false));
        x.XSync(display, false);
    }

    private byte named(String keysym) {
        X11.KeySym symbol = x.XStringToKeysym(keysym);
        byte key = symbol == null ? 0 : x.XKeysymToKeycode(display, symbol);
        if (key == 0) {
            throw new IllegalArgumentException("This keyboard has no key " + keysym);
        }
        return key;
    }

    private void send(byte key, boolean down) {
        test.XTestFakeKeyEvent(display, key & 0xFF, down, AT_ONCE);
    }

    /** In pixels of the screen. */
    synchronized void moveTo(int px, int py) {
        test.XTestFakeMotionEvent(display, -1, px, py, AT_ONCE);
        x.XSync(display, false);
    }

    /** Button 1 is the left one, 3 the right one, 4 and 5 are the wheel. */
    synchronized void button(int button, boolean down) {
        test.XTestFakeButtonEvent(display, button, down, AT_ONCE);
        x.XSync(display, false);
    }
}
