package guide.terminal;

import com.grack.nanojson.JsonWriter;
import guide.book.Kata;
import guide.book.Phase;
import guide.engine.RunListener;
import guide.engine.Verdict;
import guide.engine.VerdictJson;
import guide.worker.TestId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code ./kata test} prints: for people, or one JSON object a line for programs and nothing else. */
final class TestReport {

    private final Session session;
    private final boolean json;
    private final Length length;

    TestReport(Session session, boolean json, Length length) {
        this.session = session;
        this.json = json;
        this.length = length;
    }

    /** Shows a verdict, which may be one of several. */
    void show(Verdict verdict, boolean several) {
        if (json) {
            session.screen().whole(JsonWriter.string(VerdictJson.write(verdict)));
            return;
        }
        VerdictView view = new VerdictView(session, session.screen(), length);
        if (several) {
            view.showAmongOthers(verdict);
        } else {
            view.show(verdict);
        }
    }

    void showSeed(String seed) {
        if (!json) {
            session.screen().line("seed " + seed);
        }
    }

    /** Tells, below the verdicts of repeated runs, how many were green. */
    void end(int green, int runs) {
        if (!json) {
            session.screen().line();
            session.screen().line(green + " of " + runs + " runs green");
        }
    }

    /** Tells, below the verdicts of several katas, how many are green. */
    void end(List<Verdict> verdicts) {
        if (!json) {
            session.screen().line();
            session.screen().line(summary(verdicts));
        }
    }

    /** After the reader's own green verdict: what to compare with, and the next kata. */
    void showTheWayOn(Verdict verdict) {
        Kata kata = verdict.kata();
        if (isForPeople() && verdict.state() == Verdict.State.GREEN && session.book().hasClass(kata)) {
            List<Kata> all = session.progress().katasOnPath();
            String next = NextKata.after(kata, all, session.progress().states(all)).name();
            session.screen().line("Compare: ./kata diff " + kata.name() + "   Next: ./kata watch " + next);
        }
    }

    /** Counts the seconds of a run while it lasts, in a terminal. */
    ElapsedTime elapsed(Kata kata) {
        return new ElapsedTime(session.screen(), "testing " + kata.name(), isForPeople());
    }

    /** Says what is known as soon as only the model checker is left to run. */
    RunListener listener(Kata kata, ElapsedTime elapsed) {
        return new RunListener() {
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
        };
    }

    private boolean isForPeople() {
        return !json && Screen.isTerminal();
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
}
