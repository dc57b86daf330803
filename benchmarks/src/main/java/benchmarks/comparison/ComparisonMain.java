package benchmarks.comparison;

import benchmarks.Case;
import benchmarks.Effort;
import benchmarks.Jmh;
import benchmarks.Machine;
import benchmarks.Main;
import benchmarks.RemainingTime;
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
import java.util.stream.Stream;

/**
 * Compares for the program that guides a reader, which starts this in a process of its own.
 *
 * <p>What it writes on standard output is for the reader, but for the lines that begin with {@value #PROGRESS}: runs
 * that have ended, runs in all, estimated seconds left, and what is measured now, with tabs in between. It ends, with
 * all processes that it has started, when its standard input does.
 */
public final class ComparisonMain {

    /** How a line begins that tells how far the measurement has come. */
    public static final String PROGRESS = "@progress\t";

    private static final int USAGE = 2;
    private static final int FAILED = 4;

    private ComparisonMain() {
    }

    /**
     * Compares.
     *
     * @param arguments nothing, to write for each chapter a line with its name and those of its katas that can be
     *     compared; or a chapter, an effort ({@code quick}, {@code normal}, {@code full} or {@code blink}), the folder
     *     for the results, and katas, each with {@code =} and the folder of the reader's class if that is to take part
     * @throws IOException if the results cannot be written
     * @throws InterruptedException if this thread is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0) {
            all(Effort.FULL).forEach(comparison -> System.out.println(comparison.chapter() + " " + comparison.katas()
                    .stream().map(Contender::title).collect(Collectors.joining(" "))));
            return;
        }
        endWithInput();
        Map<String, Optional<Path>> katas = new LinkedHashMap<>();
        for (String argument : List.of(arguments).subList(3, arguments.length)) {
            String[] parts = argument.split("=", 2);
            katas.put(parts[0], parts.length > 1 ? Optional.of(Path.of(parts[1])) : Optional.empty());
        }
        Effort largest = largest(arguments[1]);
        Optional<Comparison> comparison = all(largest).filter(each -> each.chapter().equals(arguments[0])).findFirst();
        if (comparison.isEmpty()) {
            System.out.println("Nothing of the chapter " + arguments[0] + " can be compared.");
            System.exit(USAGE);
        }
        try {
            compare(comparison.get(), arguments[1], katas, Path.of(arguments[2]));
        } catch (IllegalStateException failure) {
            System.out.println(failure.getMessage());
            System.exit(FAILED);
        }
        System.exit(0);
    }

    /** All comparisons, one for each chapter that has one. */
    static Stream<Comparison> all(Effort effort) {
        return Main.experiments().stream().filter(ComparedExperiment.class::isInstance)
                .map(experiment -> ((ComparedExperiment) experiment).comparison(effort));
    }

    private static void compare(Comparison comparison, String thoroughness, Map<String, Optional<Path>> katas,
            Path folder) throws IOException, InterruptedException {
        List<Implementation> implementations = comparison.implementations(katas);
        Effort largest = largest(thoroughness);
        List<Case> cases = implementations.stream().flatMap(each -> comparison.cases(each, largest).stream()).toList();
        boolean quick = thoroughness.equals("quick");
        Effort effort = quick ? Effort.quick(cases.size()) : largest;
        LoadWatch load = LoadWatch.begin();
        load.warning().ifPresent(ComparisonMain::print);
        Promise promise = quick ? Promise.ofAMinute(cases.size()) : Promise.ofEstimate(effort, cases.size());
        promise.words().ifPresent(ComparisonMain::print);
        Table results = new Jmh(effort, new RemainingTime(effort, (done, all, seconds, next) -> {
            promise.warning(done).ifPresent(ComparisonMain::print);
            System.out.println(PROGRESS + done + "\t" + all + "\t" + seconds + "\t" + next);
        })).within(promise.time()).run(cases).table(List.of(comparison.work(),
                Machine.library("Guava") + ", " + Machine.library("Caffeine") + "."));
        ComparisonReport report = new ComparisonReport(comparison, implementations, results);
        Optional<String> refusal = LoadWatch.refusal(load.others());
        lines(report, refusal).forEach(ComparisonMain::print);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(comparison.name() + ".csv"), results.csv());
        if (refusal.isEmpty()) {
            // The pages draw it beside what is committed, and cannot say what it is worth.
            Files.writeString(folder.resolve(comparison.name() + ".json"), report.plot().json());
        }
        Optional<String> picture = report.svg();
        if (picture.isPresent()) {
            Files.writeString(folder.resolve(comparison.name() + ".svg"), picture.get());
        }
    }

    /** What a reader is told: the scores, and what they mean unless they mean nothing. */
    static List<String> lines(ComparisonReport report, Optional<String> refusal) {
        List<String> lines = new ArrayList<>();
        lines.add(report.comparison().work());
        lines.add("");
        lines.addAll(report.scores());
        lines.add("");
        if (refusal.isPresent()) {
            lines.add(refusal.get());
        } else {
            lines.addAll(report.speedups());
            List<String> growth = report.growth();
            if (!growth.isEmpty()) {
                lines.add("");
                lines.addAll(growth);
            }
        }
        lines.add("");
        lines.addAll(report.results().notes().subList(1, report.results().notes().size()));
        return lines;
    }

    private static void print(String line) {
        Paragraphs.wrapped(line).forEach(System.out::println);
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
}
