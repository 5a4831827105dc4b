package org.steelyard.install.make;

/** The manifest of a data-only city bundle. */
final class Manifests {

    private static final int LINE = 72;

    private Manifests() {
    }

    static String text(PlugInDraft plugIn, String version) {
        return lines("Manifest-Version: 1.0", "Bundle-ManifestVersion: 2", "Bundle-Name: " + plugIn.label(),
                "Bundle-SymbolicName: " + plugIn.id() + ";singleton:=true", "Bundle-Version: " + version, "Bundle-Vendor: Steelyard",
                "Bundle-RequiredExecutionEnvironment: JavaSE-21", "Automatic-Module-Name: " + plugIn.id(), "Bundle-ActivationPolicy: lazy",
                "Bundle-Localization: plugin", "Require-Bundle: org.steelyard.city");
    }

    // the format wants no line longer than 72 bytes; all of this is ASCII
    private static String lines(String... headers) {
        StringBuilder text = new StringBuilder();
        for (String header : headers) {
            String rest = header;
            while (rest.length() > LINE) {
                text.append(rest, 0, LINE).append('\n');
                rest = " " + rest.substring(LINE);
            }
            text.append(rest).append('\n');
        }
        return text.toString();
    }
}
