package benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The time that the processors of this machine have spent, as Linux counts it. Between two readings it tells what other
 * processes took, if no process that was started here runs at either of them.
 *
 * @param all the time of all processors together
 * @param busy the part in which they worked, or a hypervisor kept them from it
 * @param own the part that this process took, with those that it has started and that have ended
 */
public record ProcessorTime(long all, long busy, long own) {

    private static final Path MACHINE = Path.of("/proc/stat");
    private static final Path PROCESS = Path.of("/proc/self/stat");
    /** Of the first line of /proc/stat, the columns of waiting: for work, and for disks. */
    private static final int IDLE = 3;
    private static final int IO_WAIT = 4;
    /** After these come the times of guests, which are in those of users already. */
    private static final int COLUMNS = 8;
    /** Of /proc/self/stat behind the name, the times of this process and of its ended children, in user and system. */
    private static final int FIRST_TIME = 11;
    private static final int TIMES = 4;

    /**
     * Reads the counters.
     *
     * @return what they say; empty where there are none
     */
    public static Optional<ProcessorTime> now() {
        try {
            return Optional.of(parse(Files.readString(MACHINE), Files.readString(PROCESS)));
        } catch (IOException | RuntimeException unknown) {
            return Optional.empty();
        }
    }

    /** What the two files say. */
    static ProcessorTime parse(String machine, String process) {
        long[] columns = numbers(machine.lines().findFirst().orElseThrow().replaceFirst("cpu\\s+", ""));
        long all = Arrays.stream(columns).limit(COLUMNS).sum();
        // The name is in parentheses, and may have some itself.
        String[] fields = process.substring(process.lastIndexOf(')') + 2).split(" ");
        long own = Arrays.stream(fields, FIRST_TIME, FIRST_TIME + TIMES).mapToLong(Long::parseLong).sum();
        return new ProcessorTime(all, all - columns[IDLE] - columns[IO_WAIT], own);
    }

    /**
     * What other processes took between two readings.
     *
     * @param earlier the first of them, not null
     * @return their share of the time of all processors, from 0 to 1; NaN if no time has passed
     */
    public double othersSince(ProcessorTime earlier) {
        double passed = all - earlier.all;
        return passed > 0 ? Math.max(0, busy - earlier.busy - (own - earlier.own)) / passed : Double.NaN;
    }

    /**
     * What other processes take now, while this one waits.
     *
     * @param millis how long to wait
     * @return their share of the time of all processors, from 0 to 1; NaN if the system does not tell
     * @throws InterruptedException if this thread is interrupted
     */
    public static double othersDuring(long millis) throws InterruptedException {
        Optional<ProcessorTime> before = now();
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        system.getCpuLoad();
        Thread.sleep(millis);
        double load = system.getCpuLoad();
        return before.map(earlier -> now().map(later -> later.othersSince(earlier)).orElse(Double.NaN))
                .orElse(load >= 0 ? load : Double.NaN);
    }

    private static long[] numbers(String line) {
        return Arrays.stream(line.strip().split("\\s+")).mapToLong(Long::parseLong).toArray();
    }
}
