package org.steelyard.model.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of one package in one language: {@code texts.properties} (English) and {@code texts_zh.properties}
 * (Chinese), UTF-8, beside the class that asks. A key missing in both is shown as the key, so that a message is never
 * lost; a test of each bundle compares the two files.
 */
public final class Texts {

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The texts beside this class; any language but Chinese gets English. */
    public static Texts of(Class<?> anchor, Locale locale) {
        Locale known = locale.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT;
        ResourceBundle bundle = ResourceBundle.getBundle(anchor.getPackageName() + ".texts", known,
                anchor.getClassLoader(), new NoFallback());
        return new Texts(bundle, locale);
    }

    /** The text of this key with its arguments filled in, as by {@link MessageFormat}; arguments are shown as they are. */
    public String get(String key, Object... arguments) {
        if (!bundle.containsKey(key)) {
            return key;
        }
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), locale).format(plain);
    }

    /** Whether the user reads Chinese. */
    public boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }

    /** The user's locale. */
    public Locale locale() {
        return locale;
    }

    // never the machine's own language when the asked one is missing
    private static final class NoFallback extends ResourceBundle.Control {
        @Override
        public Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }

        @Override
        public java.util.List<Locale> getCandidateLocales(String baseName, Locale locale) {
            return locale.getLanguage().equals("zh") ? java.util.List.of(Locale.CHINESE, Locale.ROOT)
                    : java.util.List.of(Locale.ROOT);
        }
    }
}
