package testkit.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import testkit.JavaProcess;

/**
 * The PostgreSQL servers that this process's tests use, one for each version that they ask for. In this order:
 * <ol>
 * <li>the one at the URL in the system property {@value #SHARED}, which whoever started this process gave it;
 * <li>the one at the URL in the system property {@value #OWN}, a database of the reader's own. Tests make schemas of
 *     their own in it and drop them; the user in the URL needs the right to create schemas;
 * <li>one that is started on first use and ends, with all its data, when this process ends, however that happens.
 * </ol>
 * The properties are those of the version that {@link Engine#POSTGRESQL} stands for; see {@link PostgresVersion}.
 */
public final class Postgres {

    /** The system property with the URL of a server that is shared with other processes. */
    public static final String SHARED = "kata.postgres";

    /** The system property with the URL of a database of the reader's own. */
    public static final String OWN = "kata.jdbc";

    private static final String PREFIX = "jdbc:postgresql:";

    private static final Map<PostgresVersion, Kept> KEPT = Stream.of(PostgresVersion.values())
            .collect(Collectors.toMap(Function.identity(), Kept::new));

    private Postgres() {
    }

    /**
     * Where the server is that {@link Engine#POSTGRESQL} stands for.
     *
     * @return what {@link #url(PostgresVersion)} returns for that version
     * @throws IllegalStateException if it cannot be started on this machine; the message says why and what to do
     * @throws IllegalArgumentException if a URL was given that is not one of PostgreSQL
     */
    public static String url() {
        return url(PostgresVersion.V17);
    }

    /**
     * Where the server of a version is; starts it if need be, which takes some seconds. The first call decides for all.
     *
     * @param version which one, not null
     * @return a URL for JDBC, with the user and, where one is needed, the password
     * @throws IllegalStateException if it cannot be started on this machine; the message says why and what to do
     * @throws IllegalArgumentException if a URL was given that is not one of PostgreSQL
     */
    public static String url(PostgresVersion version) {
        for (String property : List.of(version.shared(), version.own())) {
            String given = System.getProperty(property, "");
            if (!given.isEmpty()) {
                return checked(property, given);
            }
        }
        return KEPT.get(version).url();
    }

    private static String checked(String property, String url) {
        if (!url.startsWith(PREFIX)) {
            throw new IllegalArgumentException(
                    "-D" + property + " must be a URL that begins with " + PREFIX + ", not " + url);
        }
        return url;
    }

    /** A server that this process started. */
    private static final class Kept {

        private final PostgresVersion version;
        private String url;
        private IllegalStateException failure;
        /** The keeper ends when this ends. It is held so that it is not closed before the process ends. */
        private OutputStream lifeline;

        Kept(PostgresVersion version) {
            this.version = version;
        }

        synchronized String url() {
            if (failure != null) {
                throw new IllegalStateException(failure.getMessage(), failure);
            }
            if (url == null) {
                try {
                    url = start();
                } catch (IOException broken) {
                    failure = cannot(broken.getMessage());
                    throw failure;
                } catch (IllegalStateException told) {
                    failure = told;
                    throw told;
                }
            }
            return url;
        }

        private String start() throws IOException {
            Process keeper = JavaProcess.of(PostgresKeeper.class, List.of("-Xmx128m"),
                    String.valueOf(version.major())).redirectErrorStream(true).start();
            lifeline = keeper.getOutputStream();
            BufferedReader lines = new BufferedReader(
                    new InputStreamReader(keeper.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder complaint = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(PREFIX)) {
                    drain(lines);
                    return line;
                }
                complaint.append(complaint.length() == 0 ? "" : "; ").append(line.strip());
            }
            throw cannot(complaint.toString());
        }

        /** A process that nobody listens to stops when its pipe is full. */
        private static void drain(BufferedReader lines) {
            Thread ear = new Thread(() -> lines.lines().forEach(line -> { }), "ear of PostgreSQL's keeper");
            ear.setDaemon(true);
            ear.start();
        }

        private IllegalStateException cannot(String why) {
            return new IllegalStateException(version + " cannot be started on this machine (" + why
                    + "). ./kata doctor says what is missing; -D" + version.own()
                    + "=jdbc:postgresql://host/database?user=...&password=... uses a server of yours instead.");
        }
    }
}
