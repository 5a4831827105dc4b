import java.util.ArrayList;
import java.util.List;
import java.util.jar.Manifest;

/** Reads the headers of a bundle manifest. */
final class Headers {

    /** One clause of a header: its name, and whether a required bundle is passed on or optional. */
    record Clause(String name, boolean reexport, boolean optional) {
    }

    private Headers() {
    }

    static List<Clause> clauses(Manifest manifest, String header) {
        String value = manifest.getMainAttributes().getValue(header);
        List<Clause> clauses = new ArrayList<>();
        if (value == null) {
            return clauses;
        }
        StringBuilder clause = new StringBuilder();
        boolean quoted = false;
        for (char c : (value + ",").toCharArray()) {
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                add(clauses, clause.toString());
                clause.setLength(0);
            } else {
                clause.append(c);
            }
        }
        return clauses;
    }

    private static void add(List<Clause> clauses, String text) {
        boolean reexport = text.contains("visibility:=reexport");
        boolean optional = text.contains("resolution:=optional");
        for (String part : text.split(";")) {
            if (!part.contains("=") && !part.isBlank()) {
                clauses.add(new Clause(part.strip(), reexport, optional));
            }
        }
    }
}
