package guide.terminal;

import guide.book.Kata;
import guide.engine.Implementation;
import guide.engine.RepeatedRun;
import guide.engine.TestRunner;
import guide.engine.Verdict;
import guide.progress.RecordedRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import testkit.FixedSeeds;

@Command(name = "test", mixinStandardHelpOptions = true, description = "Tests katas: yours, or another answer.")
final class TestCommand implements Callable<Integer> {

    /** How many repetitions share a process: some things, such as the order of a Set.of, differ only between two. */
    private static final int SHARING = 10;

    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "NAME",
            description = "A kata (LruCache), a chapter (3, eviction, 03-eviction), or all. Without one it asks.")
    private List<String> names = List.of();

    @Option(names = "--on", paramLabel = "WHOSE", defaultValue = "mine",
            description = "mine, solution, alternative:NAME or trap:NAME. Default: mine.")
    private String on;

    @Option(names = "--repeat", paramLabel = "N", defaultValue = "1",
            description = "Runs the tests of each kata N times, up to " + SHARING + " times in a process.")
    private int repeat;

    @Option(names = "--seed", paramLabel = "N",
            description = "For maintainers: gives the properties another seed, or with new another one at each run.")
    private String seed;

    @Option(names = "--whole", description = "Shows long messages and scripts whole.")
    private boolean whole;

    @Option(names = "--json", description = "Prints one JSON object a line.")
    private boolean json;

    TestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (repeat < 1) {
            throw new BadUsage("--repeat takes a number from 1, not " + repeat + ".");
        }
        Implementation target = Variants.parse(on);
        if (names.isEmpty()) {
            names = List.of(new KataQuestion(session).answer());
        }
        List<Kata> named = session.katas(names);
        List<Kata> katas = named.stream().filter(kata -> target.answers(session.book(), kata)).toList();
        if (katas.isEmpty()) {
            throw new BadUsage(Variants.missing(session.book(), target, named, String.join(", ", names)));
        }
        if (seed != null && !seed.matches("new|-?\\d{1,18}")) {
            throw new BadUsage("--seed takes a number or new, not " + seed + ".");
        }
        TestReport report = new TestReport(session, json, whole ? Length.WHOLE : Length.SHORT);
        List<Verdict> verdicts = new ArrayList<>();
        int green = 0;
        for (Kata kata : katas) {
            if (repeat > 1) {
                green += repeat(kata, target, report, verdicts);
            } else {
                Verdict verdict = test(kata, target, report);
                verdicts.add(verdict);
                report.show(verdict, katas.size() > 1);
            }
        }
        if (repeat > 1) {
            report.end(green, katas.size() * repeat);
        } else if (katas.size() > 1) {
            report.end(verdicts);
        } else if (target instanceof Implementation.Mine) {
            report.showTheWayOn(verdicts.get(0));
        }
        return Exit.of(verdicts).status();
    }

    /**
     * Shows of a kata the first verdict and the first that is not green, and returns how many repetitions were green.
     */
    private int repeat(Kata kata, Implementation target, TestReport report, List<Verdict> verdicts)
            throws InterruptedException {
        int done = 0;
        int green = 0;
        boolean allGreen = true;
        int sharing = "new".equals(seed) ? 1 : SHARING;
        while (done < repeat) {
            sow(report);
            RepeatedRun run = session.runner().repeat(kata, target, Math.min(sharing, repeat - done));
            boolean isGreen = run.verdict().state() == Verdict.State.GREEN;
            if (done == 0 || json || allGreen && !isGreen) {
                report.show(run.verdict(), false);
            }
            verdicts.add(run.verdict());
            allGreen &= isGreen;
            done += run.repetitions();
            green += run.green();
        }
        return green;
    }

    private Verdict test(Kata kata, Implementation target, TestReport report) throws InterruptedException {
        sow(report);
        if (target instanceof Implementation.Mine && seed == null) {
            return testMine(kata, report);
        }
        try (ElapsedTime elapsed = report.elapsed(kata)) {
            return session.runner().run(kata, target, TestRunner.Mode.PROVE, elapsed::reached);
        }
    }

    private Verdict testMine(Kata kata, TestReport report) throws InterruptedException {
        RecordedRuns.Outcome outcome;
        try (ElapsedTime elapsed = report.elapsed(kata)) {
            outcome = session.runs().run(kata, report.listener(kata, elapsed));
        }
        if (!outcome.kept()) {
            session.complaints().line(kata.name()
                    + " has changed while it was tested, so its verdict is not kept: ./kata test " + kata.name());
        }
        return outcome.verdict();
    }

    /** Sets the seed, and shows one that was drawn, so that it can be given again. */
    private void sow(TestReport report) {
        if (seed == null) {
            return;
        }
        String drawn = seed.equals("new") ? String.valueOf(ThreadLocalRandom.current().nextInt()) : seed;
        System.setProperty(FixedSeeds.PROPERTY, drawn);
        report.showSeed(drawn);
    }
}
