package guide.terminal;

import guide.engine.Maven;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;
import testkit.mongo.Capability;
import testkit.mongo.SharedMongo;
import testkit.redis.SharedRedis;
import testkit.sql.Postgres;
import testkit.sql.PostgresPair;
import testkit.sql.PostgresVersion;

@Command(name = "doctor", mixinStandardHelpOptions = true,
        description = "Looks at what the workbook needs, and says what is missing and what mends it.")
final class DoctorCommand implements Callable<Integer> {

    private static final Pattern MAVEN = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)[\\w.-]*");

    private final Session session;
    private boolean well = true;

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        int java = Runtime.version().feature();
        finding(java >= 17, "Java " + Runtime.version() + " in " + System.getProperty("java.home"),
                "Install a JDK of version 17 or newer and set JAVA_HOME to it.");
        finding(ToolProvider.getSystemJavaCompiler() != null, "a Java compiler",
                "This is a JRE. Install a JDK and set JAVA_HOME to it.");
        Optional<Matcher> maven = maven();
        finding(maven.filter(DoctorCommand::newEnough).isPresent(),
                maven.map(Matcher::group).orElse("no Maven on the path"),
                "Install Maven 3.8 or newer and put its bin folder on the PATH.");
        finding(Files.isWritable(session.root()), "the folder " + session.root().toAbsolutePath().normalize()
                + " can be written", "Make it writable, or clone the workbook to a place of your own.");
        for (PostgresVersion version : PostgresVersion.values()) {
            server(() -> {
                Postgres.url(version);
                return version + " can be started here";
            }, "Its binaries come with Maven for Linux, macOS and Windows. On others, give the URL of a server.");
        }
        server(() -> {
            try (PostgresPair pair = PostgresPair.open()) {
                return pair.version() + " can be followed by a standby here";
            }
        }, "What one server needs is enough for two; or give the URLs of a primary and of its standby.");
        server(() -> SharedRedis.version() + " can be used here",
                "Its binaries come with Maven for Linux, macOS and Windows. On Linux they need libssl 3 or a kernel "
                + "that runs 32-bit programs; on macOS, brew install openssl@3; elsewhere, install redis-server.");
        server(() -> SharedMongo.version() + " can be used here" + (SharedMongo.isOwn() ? "" : "; "
                + Capability.values().length + " extra checks ask for a MongoDB: -D" + SharedMongo.OWN + "=uri"),
                "It needs a free port on 127.0.0.1; or give the connection string of a MongoDB.");
        return (well ? Exit.GREEN : Exit.RED).status();
    }

    private void finding(boolean good, String what, String remedy) {
        Screen screen = session.screen();
        screen.line((good ? screen.good("ok     ") : screen.bad("missing")) + "  " + what);
        if (!good) {
            screen.line("         " + remedy);
            well = false;
        }
    }

    /** Tries to use a server, which says what there is or why there is none. */
    private void server(Supplier<String> attempt, String remedy) {
        try {
            finding(true, attempt.get(), remedy);
        } catch (IllegalStateException | IllegalArgumentException cannot) {
            finding(false, cannot.getMessage(), remedy);
        }
    }

    private static boolean newEnough(Matcher version) {
        int major = Integer.parseInt(version.group(1));
        return major > 3 || major == 3 && Integer.parseInt(version.group(2)) >= 8;
    }

    private static Optional<Matcher> maven() throws InterruptedException {
        try {
            Process process = new ProcessBuilder(Maven.program(), "-v").redirectErrorStream(true).start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            Matcher matcher = MAVEN.matcher(answer);
            return matcher.find() ? Optional.of(matcher) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
