package benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a result depends on beside the code. */
public final class Machine {

    private static final Pattern MODEL = Pattern.compile("(?m)^model name\\s*:\\s*(.+)$");

    private Machine() {
    }

    /**
     * Describes where and when this is running.
     *
     * @return a sentence that names processor, caches, system, JDK and today's date
     */
    public static String describe() {
        Runtime runtime = Runtime.getRuntime();
        return "%s, %d cores%s; %s %s; %s %s; %s.".formatted(processor(), runtime.availableProcessors(), caches(),
                System.getProperty("os.name"), System.getProperty("os.arch"),
                System.getProperty("java.vm.name"), Runtime.version(), LocalDate.now());
    }

    /**
     * Names a library with its version.
     *
     * @param library Caffeine, Guava or JMH
     * @return such as {@code Caffeine 3.3.1}
     */
    public static String library(String library) {
        Properties versions = new Properties();
        try (InputStream in = Machine.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return library + " " + versions.getProperty(library);
    }

    private static String processor() {
        Matcher model = MODEL.matcher(read(Path.of("/proc/cpuinfo")));
        return model.find() ? model.group(1).strip() : "unnamed processor";
    }

    /** The sizes of the first core's data caches, where the system tells. */
    private static String caches() {
        List<String> found = new ArrayList<>();
        for (int index = 0; index < 8; index++) {
            Path cache = Path.of("/sys/devices/system/cpu/cpu0/cache/index" + index);
            String type = read(cache.resolve("type"));
            if (!type.isBlank() && !type.strip().equals("Instruction")) {
                found.add("L" + read(cache.resolve("level")).strip() + " " + read(cache.resolve("size")).strip());
            }
        }
        return found.isEmpty() ? "" : " (" + String.join(", ", found) + ")";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
