package guide.terminal;

import com.grack.nanojson.JsonWriter;
import guide.book.Kata;
import guide.book.Phase;
import guide.engine.TestRunner;
import guide.engine.RepeatedRun;
import guide.engine.RunListener;
import guide.engine.Implementation;
import guide.engine.Verdict;
import guide.engine.VerdictJson;
import guide.progress.RecordedRuns;
import guide.worker.TestId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
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
        List<Verdict> verdicts = new ArrayList<>();
        int green = 0;
        for (Kata kata : katas) {
            if (repeat > 1) {
                green += repeat(kata, target, verdicts);
            } else {
                Verdict verdict = test(kata, target);
                verdicts.add(verdict);
                show(verdict);
            }
        }
        if (!json && repeat > 1) {
            session.screen().line();
            session.screen().line(green + " of " + katas.size() * repeat + " runs green");
        } else if (!json && katas.size() > 1) {
            session.screen().line();
            session.screen().line(summary(verdicts));
        } else if (!json && Screen.isTerminal() && target instanceof Implementation.Mine) {
            showTheWayOn(verdicts.get(0));
        }
        return Exit.of(verdicts).status();
    }

    /**
     * Shows of a kata the first verdict and the first that is not green, and returns how many repetitions were green.
     */
    private int repeat(Kata kata, Implementation target, List<Verdict> verdicts) throws InterruptedException {
        int done = 0;
        int green = 0;
        boolean allGreen = true;
        int sharing = "new".equals(seed) ? 1 : SHARING;
        while (done < repeat) {
            sow();
            RepeatedRun run = session.runner().repeat(kata, target, Math.min(sharing, repeat - done));
            boolean isGreen = run.verdict().state() == Verdict.State.GREEN;
            if (done == 0 || json || allGreen && !isGreen) {
                show(run.verdict());
            }
            verdicts.add(run.verdict());
            allGreen &= isGreen;
            done += run.repetitions();
            green += run.green();
        }
        return green;
    }

    /** After a green verdict: what to compare with, and the next kata. */
    private void showTheWayOn(Verdict verdict) {
        Kata kata = verdict.kata();
        if (verdict.state() == Verdict.State.GREEN && session.book().hasClass(kata)) {
            List<Kata> all = session.book().katas();
            String next = NextKata.after(kata, all, session.progress().states(all)).name();
            session.screen().line("Compare: ./kata diff " + kata.name() + "   Next: ./kata watch " + next);
        }
    }

    private String summary(List<Verdict> verdicts) {
        Map<Boolean, List<Verdict>> byClass = verdicts.stream()
                .collect(Collectors.partitioningBy(verdict -> session.book().hasClass(verdict.kata())));
        List<Verdict> together = byClass.get(false);
        String katas = green(byClass.get(true)) + " katas green";
        return together.isEmpty() ? katas : katas + ", and " + green(together) + " joint tests";
    }

    private static String green(List<Verdict> verdicts) {
        return verdicts.stream().filter(verdict -> verdict.state() == Verdict.State.GREEN).count() + " of "
                + verdicts.size();
    }

    private Verdict test(Kata kata, Implementation target) throws InterruptedException {
        sow();
        return target instanceof Implementation.Mine && seed == null ? testMine(kata)
                : prove(kata, target);
    }

    private Verdict prove(Kata kata, Implementation target) throws InterruptedException {
        try (ElapsedTime elapsed = elapsed(kata)) {
            return session.runner().run(kata, target, TestRunner.Mode.PROVE, elapsed::reached);
        }
    }

    /** Sets the seed, and shows one that was drawn, so that it can be given again. */
    private void sow() {
        if (seed == null) {
            return;
        }
        String drawn = seed.equals("new") ? String.valueOf(ThreadLocalRandom.current().nextInt()) : seed;
        System.setProperty(FixedSeeds.PROPERTY, drawn);
        if (!json) {
            session.screen().line("seed " + drawn);
        }
    }

    private Verdict testMine(Kata kata) throws InterruptedException {
        RecordedRuns.Outcome outcome;
        try (ElapsedTime elapsed = elapsed(kata)) {
            outcome = session.runs().run(kata, new ScreenListener(kata, elapsed));
        }
        if (!outcome.kept()) {
            session.complaints().line(kata.name()
                    + " has changed while it was tested, so its verdict is not kept: ./kata test " + kata.name());
        }
        return outcome.verdict();
    }

    private ElapsedTime elapsed(Kata kata) {
        return new ElapsedTime(session.screen(), "testing " + kata.name(), !json && Screen.isTerminal());
    }

    /** Says what is known as soon as only the model checker is left to run. */
    private final class ScreenListener implements RunListener {

        private final Kata kata;
        private final ElapsedTime elapsed;

        ScreenListener(Kata kata, ElapsedTime elapsed) {
            this.kata = kata;
            this.elapsed = elapsed;
        }

        @Override
        public void testStarted(TestId test) {
            elapsed.reached(test);
        }

        @Override
        public void phasePassed(Phase phase, int passed, Optional<Phase> next) {
            if (!json && next.equals(Optional.of(Phase.INTERLEAVINGS))) {
                elapsed.between(() -> new VerdictView(session).greenSoFar(kata, passed));
            }
        }
    }

    private void show(Verdict verdict) {
        if (json) {
            session.screen().whole(JsonWriter.string(VerdictJson.write(verdict)));
        } else {
            new VerdictView(session, session.screen(), whole ? Length.WHOLE : Length.SHORT)
                    .show(verdict);
        }
    }
}
