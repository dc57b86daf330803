package guide.terminal;

import guide.book.Kata;
import guide.engine.Diagnosis;
import guide.engine.Implementation;
import guide.engine.TestResult;
import guide.engine.Verdict;
import guide.worker.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Shows a verdict: a line when it is green, and the first failure only when it is not. */
final class VerdictView {

    private static final int PRINTED_LINES = 10;
    private static final int SCRIPT_LINES = 30;
    /** Above it, milliseconds say more than anybody wants to know. */
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Session session;
    private final Screen screen;
    private final Fields fields;

    /** Shows verdicts on the session's screen, and of what is long a part. */
    VerdictView(Session session) {
        this(session, session.screen(), Length.SHORT);
    }

    VerdictView(Session session, Screen screen, Length length) {
        this.session = session;
        this.screen = screen;
        this.fields = new Fields(screen, length);
    }

    void show(Verdict verdict) {
        switch (verdict.state()) {
            case GREEN -> screen.line(screen.good("green") + "  " + name(verdict) + "  "
                    + screen.faint(verdict.tests().size() + " tests, " + time(verdict.time())));
            case RED -> red(verdict);
            case UNCOMPILED -> uncompiled(verdict);
        }
    }

    /** A time in milliseconds, or when it is long in seconds. */
    static String time(Duration time) {
        return time.compareTo(LONG) < 0 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }

    /** Says what is known when only the model checker is left to run. */
    void greenSoFar(Kata kata, int passed) {
        screen.line(screen.good("green so far") + "  " + screen.strong(kata.name()) + "  "
                + screen.faint(passed + " tests pass; trying what two threads can do to each other"));
    }

    private String name(Verdict verdict) {
        boolean mine = verdict.target() instanceof Implementation.Mine;
        return screen.strong(verdict.kata().name()) + (mine ? "" : " on " + verdict.target());
    }

    /** Shows one verdict of several: of a kata that nobody has begun, the first line says it all. */
    void showAmongOthers(Verdict verdict) {
        if (verdict.state() == Verdict.State.RED && isUntouched(verdict)) {
            headline(verdict, true);
        } else {
            show(verdict);
        }
    }

    private void headline(Verdict verdict, boolean open) {
        screen.line((open ? screen.faint("open") + "   " : screen.bad("red") + "    ") + name(verdict) + "  "
                + screen.faint(open ? "nothing is written yet" : passed(verdict)));
    }

    private void red(Verdict verdict) {
        boolean open = isUntouched(verdict);
        headline(verdict, open);
        Diagnosis.of(session.book(), verdict).ifPresent(diagnosis -> failure(diagnosis, open));
        if (verdict.target() instanceof Implementation.Mine) {
            printed(verdict.output());
        }
        next(verdict);
    }

    /** Whether this is about the stub, which nobody can be blamed for. */
    private boolean isUntouched(Verdict verdict) {
        return verdict.target() instanceof Implementation.Mine && verdict.firstFailure()
                .flatMap(TestResult::failure).filter(Failure.Todo.class::isInstance).isPresent()
                && session.progress().isUntouched(verdict.kata());
    }

    private static String passed(Verdict verdict) {
        long passed = verdict.count(TestResult.State.PASSED);
        int all = verdict.tests().size();
        if (all == 1) {
            return verdict.count(TestResult.State.SKIPPED) == 1 ? "its one test was skipped"
                    : "the one test that ran fails";
        }
        return passed + " of the " + all + " tests that ran " + (passed == 1 ? "passes" : "pass");
    }

    private void failure(Diagnosis diagnosis, boolean open) {
        screen.line();
        screen.line("  " + (open ? screen.strong("○ " + diagnosis.sentence()) : screen.bad("✗ " + diagnosis.sentence()))
                + screen.faint("   " + diagnosis.test()));
        fields.write("to do", diagnosis.task());
        diagnosis.statement().ifPresent(statement -> {
            fields.write("rule", statement.rule());
            fields.write("code", statement.code());
        });
        diagnosis.defect().ifPresent(this::defect);
        diagnosis.at().ifPresent(place -> fields.write("at", shown(place)));
        diagnosis.inTest().ifPresent(place -> fields.write("test", shown(place)));
        screen.line();
    }

    private void defect(Failure.Defect defect) {
        fields.write("rule", defect.rule());
        defect.comparison().ifPresentOrElse(comparison -> {
            fields.write("expected", comparison.expected());
            fields.write("actual", comparison.actual());
        }, () -> fields.write("but", fields.beginning(defect.message())));
        List<String> script = defect.counterexample().script();
        if (script.isEmpty()) {
            fields.write("with", String.join("\n", defect.counterexample().sample()));
        } else {
            fields.write("script", fields.end(script, fields.room(SCRIPT_LINES), "operations") + "    <-- here");
        }
    }

    /** The end of what the reader's class printed. */
    private void printed(String output) {
        List<String> lines = output.lines().toList();
        if (!lines.isEmpty()) {
            fields.write("printed", fields.end(lines, PRINTED_LINES, "lines"));
            screen.line();
        }
    }

    private String shown(Diagnosis.Place place) {
        return session.shown(place.file()) + ":" + place.line();
    }

    private void uncompiled(Verdict verdict) {
        screen.line(screen.bad("red") + "    " + name(verdict) + "  " + screen.faint("does not compile"));
        screen.line();
        new CompileErrorView(session, screen).show(verdict);
        screen.line();
        next(verdict);
    }

    private void next(Verdict verdict) {
        if (!(verdict.target() instanceof Implementation.Mine)) {
            return;
        }
        Kata kata = verdict.kata();
        if (!session.book().hasClass(kata)) {
            fields.write("read", session.shown(session.book().page(kata.chapter())));
            return;
        }
        for (Map.Entry<Path, Path> given : session.book().given(session.book().chapterOf(kata)).entrySet()) {
            if (!same(given.getKey(), given.getValue())) {
                fields.write("note", session.shown(given.getKey()) + " was given and is not as it was: ./kata reset "
                        + given.getKey().getFileName().toString().replace(".java", "") + " mends it");
            }
        }
        fields.write("edit", session.shown(session.file(kata)));
        fields.write("read", session.lesson(kata));
        fields.write("run", "./kata test " + kata.name());
        fields.write("stuck?", "./kata hint " + kata.name());
    }

    private static boolean same(Path mine, Path given) {
        try {
            return Files.exists(mine) && Files.mismatch(mine, given) < 0;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
