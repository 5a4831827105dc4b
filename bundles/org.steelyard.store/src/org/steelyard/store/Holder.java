package org.steelyard.store;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * Who has an evaluation folder open for writing.
 *
 * @param user  login name
 * @param host  computer
 * @param pid   process
 * @param since when it was opened
 */
public record Holder(String user, String host, long pid, Instant since) {

    /** Checks that nothing is missing. */
    public Holder {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(since, "since");
    }

    /** This process, from now on. */
    public static Holder thisProcess(Clock clock) {
        return new Holder(System.getProperty("user.name", "?"), hostName(), ProcessHandle.current().pid(), clock.instant());
    }

    private static String hostName() {
        for (String variable : new String[] {"HOSTNAME", "COMPUTERNAME"}) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    String text() {
        return "user=" + escape(user) + "\nhost=" + escape(host) + "\npid=" + pid + "\nsince=" + since + "\n";
    }

    static Optional<Holder> parse(String text) {
        Properties p = new Properties();
        try {
            p.load(new StringReader(text));
            return Optional.of(new Holder(p.getProperty("user", "?"), p.getProperty("host", "?"),
                    Long.parseLong(p.getProperty("pid", "0")), Instant.parse(p.getProperty("since", ""))));
        } catch (IOException | DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\n", " ");
    }
}
