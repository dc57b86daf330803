package benchmarks.contest;

import benchmarks.Case;
import benchmarks.Clock;
import benchmarks.Effort;
import benchmarks.Jmh;
import benchmarks.Machine;
import benchmarks.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Holds a contest for the program that guides a reader, which starts this in a process of its own.
 *
 * <p>What it writes on standard output is for the reader, but for the lines that begin with {@value #PROGRESS}: runs
 * that have ended, runs in all, estimated seconds left, and what is measured now, with tabs in between. It ends, with
 * all processes that it has started, when its standard input does.
 */
public final class Bench {

    /** How a line begins that tells how far the contest has come. */
    public static final String PROGRESS = "@progress\t";

    private static final int USAGE = 2;
    private static final int FAILED = 4;

    private Bench() {
    }

    /**
     * Holds a contest.
     *
     * @param arguments nothing, to write for each chapter a line with its name and those of its katas that can compete;
     *     or a chapter, an effort ({@code quick}, {@code normal}, {@code full} or {@code blink}), the folder for the
     *     results, and katas, each with {@code =} and the folder of the reader's class if that is to compete
     * @throws IOException if the results cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            Contests.all(Effort.FULL).forEach(contest -> System.out.println(contest.chapter() + " " + contest.katas()
                    .stream().map(Contestant::name).collect(Collectors.joining(" "))));
            return;
        }
        endWithInput();
        Map<String, Optional<Path>> katas = new LinkedHashMap<>();
        for (String argument : List.of(arguments).subList(3, arguments.length)) {
            String[] parts = argument.split("=", 2);
            katas.put(parts[0], parts.length > 1 ? Optional.of(Path.of(parts[1])) : Optional.empty());
        }
        Optional<Contest> contest = Contests.of(arguments[0], largest(arguments[1]));
        if (contest.isEmpty()) {
            System.out.println("There is no contest of " + arguments[0] + ".");
            System.exit(USAGE);
        }
        try {
            hold(contest.get(), arguments[1], katas, Path.of(arguments[2]));
        } catch (IllegalStateException failure) {
            System.out.println(failure.getMessage());
            System.exit(FAILED);
        }
        System.exit(0);
    }

    private static void hold(Contest contest, String thoroughness, Map<String, Optional<Path>> katas, Path folder)
            throws IOException {
        List<Contest.Entrant> entrants = contest.entrants(katas);
        Effort largest = largest(thoroughness);
        List<Case> cases = entrants.stream().flatMap(entrant -> contest.cases(entrant, largest).stream()).toList();
        Effort effort = thoroughness.equals("quick") ? Effort.quick(cases.size()) : largest;
        Table results = new Jmh(effort, new Clock(effort, Bench::tell)).run(cases)
                .table(List.of(contest.work(), Machine.library("Guava") + ", " + Machine.library("Caffeine") + "."));
        Scoreboard board = new Scoreboard(contest, entrants, results);
        List<String> lines = new ArrayList<>();
        lines.add(contest.work());
        lines.add("");
        lines.addAll(board.table());
        lines.add("");
        lines.addAll(board.growth());
        lines.add("");
        lines.addAll(results.notes().subList(1, results.notes().size()));
        lines.forEach(System.out::println);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(contest.name() + ".csv"), results.csv());
        Files.writeString(folder.resolve(contest.name() + ".svg"), board.svg());
    }

    private static Effort largest(String thoroughness) {
        return switch (thoroughness) {
            case "quick" -> Effort.QUICK;
            case "normal" -> Effort.NORMAL;
            case "full" -> Effort.FULL;
            case "blink" -> Effort.BLINK;
            default -> throw new IllegalArgumentException("no effort is called " + thoroughness);
        };
    }

    /** Nobody waits for the result any more when the other end of standard input is closed. */
    private static void endWithInput() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nothing is said to us.
                }
            } catch (IOException closed) {
                // As good as an end.
            }
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(FAILED);
        }, "input");
        watch.setDaemon(true);
        watch.start();
    }

    private static void tell(int done, int all, long seconds, Case next) {
        System.out.println(PROGRESS + done + "\t" + all + "\t" + seconds + "\t" + next);
    }
}
