package org.steelyard.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Earlier contents of the evaluation: the last ten, and the last one of each of the last fourteen days. */
final class Backups {

    private static final int LAST = 10;
    private static final int DAYS = 14;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
    private static final Pattern NAME = Pattern.compile("evaluation-(\\d{8})-\\d{6}-\\d{3}-\\d{3}\\.xmi");

    private final Path folder;
    private final FileOps files;
    private final Clock clock;

    Backups(Path folder, FileOps files, Clock clock) {
        this.folder = folder;
        this.files = files;
        this.clock = clock;
    }

    /** Newest first. */
    List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(p -> NAME.matcher(name(p)).matches())
                    .sorted(Comparator.comparing(Backups::name).reversed()).toList();
        }
    }

    void keep(byte[] old) throws IOException {
        files.createFolders(folder);
        String stamp = "evaluation-" + STAMP.format(LocalDateTime.now(clock));
        // within one millisecond the number tells which came later, even after earlier ones were pruned
        int next = all().stream().map(Backups::name).filter(name -> name.startsWith(stamp)).findFirst()
                .map(name -> 1 + Integer.parseInt(name.substring(stamp.length() + 1, stamp.length() + 4))).orElse(0);
        files.writeForced(folder.resolve(stamp + String.format("-%03d.xmi", next)), old);
    }

    void prune() throws IOException {
        List<String> names = all().stream().map(Backups::name).toList();
        for (String name : superfluous(names, LocalDate.now(clock))) {
            files.delete(folder.resolve(name));
        }
    }

    /** @param names newest first */
    static List<String> superfluous(List<String> names, LocalDate today) {
        Set<LocalDate> days = new HashSet<>();
        List<String> superfluous = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Matcher m = NAME.matcher(names.get(i));
            if (!m.matches()) {
                continue;
            }
            LocalDate day = LocalDate.parse(m.group(1), DateTimeFormatter.BASIC_ISO_DATE);
            boolean lastOfItsDay = days.add(day) && day.isAfter(today.minusDays(DAYS));
            if (i >= LAST && !lastOfItsDay) {
                superfluous.add(names.get(i));
            }
        }
        return superfluous;
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
