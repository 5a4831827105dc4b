import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lists our bundles, compiled into folders, in the form in which Equinox is told what to install. */
final class Layout {

    private final Path lastGood;
    private final Map<String, Path> folders = new LinkedHashMap<>();
    private final Set<String> broken = new LinkedHashSet<>();
    private final Set<String> stale = new LinkedHashSet<>();

    Layout(Path lastGood) throws IOException {
        this.lastGood = Files.createDirectories(lastGood);
    }

    /** What compiles one bundle into a folder. */
    interface Step {
        Path compile(Bundle bundle) throws IOException;
    }

    /** Takes the bundle as it is, or else as it was when it last compiled; says so. */
    Optional<Path> add(Bundle bundle, Step step) throws IOException {
        if (folders.containsKey(bundle.name()) || broken.contains(bundle.name())) {
            return Optional.ofNullable(folders.get(bundle.name()));
        }
        Path remembered = lastGood.resolve(bundle.name());
        try {
            for (Headers.Clause required : bundle.requires()) {
                if (broken.contains(required.name())) {
                    throw new QuickTest.Failure(bundle.name() + " requires " + required.name());
                }
            }
            Path folder = step.compile(bundle);
            Files.writeString(remembered, folder.toString());
            folders.put(bundle.name(), folder);
        } catch (QuickTest.Failure e) {
            System.err.println(e.getMessage());
            stale.add(bundle.name());
            if (Files.exists(remembered) && Files.isDirectory(Path.of(Files.readString(remembered)))) {
                folders.put(bundle.name(), Path.of(Files.readString(remembered)));
                System.err.println("BROKEN: " + bundle.name() + "; the window shows its last good state");
            } else {
                broken.add(bundle.name());
                System.err.println("BROKEN: " + bundle.name() + "; the window goes without it");
            }
        }
        return Optional.ofNullable(folders.get(bundle.name()));
    }

    boolean isBroken(String name) {
        return stale.contains(name);
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, Path> each : folders.entrySet()) {
            Bundle laidOut = Bundle.read(each.getKey(), each.getValue());
            lines.add(laidOut.name() + "," + laidOut.version() + "," + each.getValue().toUri() + ",4,false");
        }
        Files.write(file, lines);
    }
}
