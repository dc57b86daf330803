package benchmarks.loop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The program itself, watching a kata, as a reader who saves and looks at the screen. */
final class WatchProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Path file;
    private final Process process;
    /** Each line it writes, behind the time when it came. */
    private final BlockingQueue<Map.Entry<Long, String>> lines = new LinkedBlockingQueue<>();

    WatchProcess(WorkbookCopy workbook, String kata) throws IOException, InterruptedException {
        this.file = workbook.mine(kata);
        this.process = new ProcessBuilder("sh", "kata", "watch", kata, "--plain")
                .directory(workbook.folder().toFile())
                .redirectErrorStream(true)
                .start();
        Thread ear = new Thread(this::listen, "ear");
        ear.setDaemon(true);
        ear.start();
        verdicts();
    }

    /**
     * Saves the kata's file.
     *
     * @param text what to write
     * @return the words with which each verdict begins that came of it, and how many seconds after the save it was
     *     written: {@code red} alone, or {@code green so far} followed by {@code green} or {@code red}
     */
    Map<String, Double> save(String text) throws IOException, InterruptedException {
        // At the start the program shows what it remembers, and then what it has found anew.
        lines.clear();
        long start = System.nanoTime();
        Files.writeString(file, text);
        Map<String, Double> seconds = new LinkedHashMap<>();
        verdicts().forEach((verdict, time) -> seconds.put(verdict, (time - start) / 1e9));
        return seconds;
    }

    private Map<String, Long> verdicts() throws InterruptedException {
        Map<String, Long> verdicts = new LinkedHashMap<>();
        while (!verdicts.containsKey("red") && !verdicts.containsKey("green")) {
            Map.Entry<Long, String> line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new IllegalStateException("no verdict within " + PATIENCE_SECONDS + " s; so far " + verdicts);
            }
            for (String verdict : new String[] {"red ", "green so far ", "green "}) {
                if (line.getValue().startsWith(verdict)) {
                    verdicts.put(verdict.strip(), line.getKey());
                    break;
                }
            }
        }
        return verdicts;
    }

    private void listen() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(Map.entry(System.nanoTime(), line));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
