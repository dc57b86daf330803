package guide.terminal;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import guide.Fixture;
import guide.Main;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Somebody at a real terminal in which the program runs, in a process of its own: types keys and reads the screen. */
final class Typist implements AutoCloseable {

    /** Only to end at all where something is never seen: on a busy machine a process alone may take a minute. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(600);
    /** What moves the cursor, clears, colors. */
    private static final String CONTROL = "\u001b\\[[0-9;?]*[A-Za-z]|\u001b[=>]|\r";
    private static final String CLEAR = "\u001b[H\u001b[2J";

    private final PtyProcess process;
    private final StringBuilder written = new StringBuilder();

    private final int rows;

    Typist(Fixture fixture, String... words) throws IOException {
        this(fixture, Map.of(), 100, 40, words);
    }

    /** Sits before a terminal of some size, with some more variables in the environment. */
    Typist(Fixture fixture, Map<String, String> variables, int columns, int rows, String... words) throws IOException {
        this.rows = rows;
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("TERM", "xterm");
        environment.remove("NO_COLOR");
        environment.putAll(variables);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dkata.root=" + fixture.root(), "-Dkata.terminal=true",
                "-Djava.io.tmpdir=" + Files.createDirectories(fixture.path(".temporary"))));
        command.addAll(archives());
        command.addAll(List.of("-cp", System.getProperty("kata.libraries", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(words));
        process = new PtyProcessBuilder(command.toArray(String[]::new))
                .setEnvironment(environment)
                .setDirectory(fixture.root().toString())
                .setInitialColumns(columns)
                .setInitialRows(rows)
                .start();
        Thread eye = new Thread(this::read, "eye");
        eye.setDaemon(true);
        eye.start();
    }

    /** Has the program, and what it starts, take archived classes as a reader's does, where the build has made some. */
    private static List<String> archives() {
        String archive = System.getProperty("kata.archive.program", "");
        return !Files.isRegularFile(Path.of(archive)) ? List.of() : List.of("-XX:SharedArchiveFile=" + archive,
                "-Xlog:disable", "-Xlog:all=error:stderr", "-Dkata.archive=" + System.getProperty("kata.archive"));
    }

    /** Presses keys. */
    void type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Makes the window another size. */
    void resize(int columns, int rows) {
        process.setWinSize(new WinSize(columns, rows));
    }

    /**
     * Waits until the screen shows all of some words.
     *
     * @return the screen
     */
    synchronized String sees(String... words) throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!List.of(words).stream().allMatch(screen()::contains)) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new TimeoutException("never saw " + List.of(words) + ", but\n" + screen());
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return screen();
    }

    /** How many rows the terminal had in the beginning. */
    int rows() {
        return rows;
    }

    /** What has been written since the screen was last cleared. */
    private String screen() {
        int picture = written.lastIndexOf(CLEAR);
        return written.substring(Math.max(picture, 0)).replaceAll(CONTROL, "");
    }

    private void read() {
        try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            char[] some = new char[4096];
            for (int count = reader.read(some); count >= 0; count = reader.read(some)) {
                synchronized (this) {
                    written.append(some, 0, count);
                    notifyAll();
                }
            }
        } catch (IOException gone) {
            // The terminal ends with the program.
        }
    }

    /** The program's process. */
    ProcessHandle program() {
        return ProcessHandle.of(process.pid()).orElseThrow();
    }

    /** Waits until the program has ended, and returns its status. */
    int status() throws InterruptedException, TimeoutException {
        if (!process.waitFor(PATIENCE_NANOS, TimeUnit.NANOSECONDS)) {
            throw new TimeoutException("the program goes on:\n" + screen());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
