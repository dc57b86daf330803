package guide.terminal;

import guide.book.Kata;
import guide.engine.Verdict;

/** What is known of the kata that is watched: its verdict, or why there is none, and a hint that was asked for. */
final class WatchedKata {

    private final Session session;
    private final Kata kata;
    private Verdict verdict;
    private int runs;
    /** How many tests have passed when only the model checker is left to run; 0 before and after. */
    private int passedSoFar;
    /** Why there is no verdict; empty when there is one. */
    private String trouble = "";
    private String hint = "";

    /** Begins with a verdict that is remembered; null if there is none. */
    WatchedKata(Session session, Kata kata, Verdict known) {
        this.session = session;
        this.kata = kata;
        this.verdict = known;
    }

    Kata kata() {
        return kata;
    }

    /** The last verdict; null before the first. */
    Verdict verdict() {
        return verdict;
    }

    /** How many runs have ended. */
    int runs() {
        return runs;
    }

    void hint(String text) {
        hint = text;
    }

    /** All tests but the model checker's have passed. */
    void interleavingsLeft(int passed) {
        trouble = "";
        passedSoFar = passed;
    }

    /** There is a verdict. Returns whether it says what the last one said. */
    boolean finished(Verdict finished) {
        boolean same = verdict != null && finished.state() == verdict.state()
                && finished.tests().equals(verdict.tests()) && finished.errors().equals(verdict.errors());
        verdict = finished;
        hint = finished.state() == Verdict.State.GREEN ? "" : hint;
        ended("");
        return same;
    }

    /** There is none. */
    void failed(String reason) {
        ended(reason);
    }

    private void ended(String reason) {
        runs++;
        passedSoFar = 0;
        trouble = reason;
    }

    void draw(Screen to) {
        drawVerdict(to);
        if (!hint.isEmpty()) {
            to.line();
            to.line(hint);
        }
    }

    void drawVerdict(Screen to) {
        if (!trouble.isEmpty()) {
            to.line(trouble);
        } else if (passedSoFar > 0) {
            new VerdictView(session, to, Length.FOLDED).greenSoFar(kata, passedSoFar);
        } else if (verdict == null) {
            to.line(kata.name() + ": the first verdict is on its way.");
        } else {
            new VerdictView(session, to, Length.FOLDED).show(verdict);
            if (verdict.state() == Verdict.State.GREEN) {
                to.line();
                to.line("Well done. n goes on to the next kata, d compares yours with the reference.");
            }
        }
    }
}
