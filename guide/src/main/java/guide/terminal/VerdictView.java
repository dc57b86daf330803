package guide.terminal;

import guide.book.Kata;
import guide.engine.CompileError;
import guide.engine.Diagnosis;
import guide.engine.Implementation;
import guide.engine.TestResult;
import guide.engine.Verdict;
import guide.worker.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows a verdict: a line when it is green, and the first failure only when it is not. */
final class VerdictView {

    private static final int MESSAGE_LINES = 45;
    private static final int FEWEST_MESSAGE_LINES = 10;
    /** Lines of a screen that are not for the message. */
    private static final int FRAME = 20;
    private static final int LINE_LENGTH = 400;
    private static final int PRINTED_LINES = 10;
    private static final int ERRORS = 3;
    private static final int TAB = 8;
    private static final int INDENT = 12;

    private static final int SCRIPT_LINES = 30;
    /** Above it, milliseconds say more than anybody wants to know. */
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Session session;
    private final Screen screen;
    private final Length length;

    /** How much to show of what is long. */
    enum Length {
        /** Its beginning, or of a script its end. */
        SHORT("--whole"),
        /** The same, where a key shows the rest. */
        FOLDED("v"),
        /** All of it. */
        WHOLE("");

        private final String unfolds;

        Length(String unfolds) {
            this.unfolds = unfolds;
        }

        private String cut(String what) {
            return "… and " + what + " more: " + unfolds + " shows them";
        }
    }

    /** Shows verdicts on the session's screen, and of what is long a part. */
    VerdictView(Session session) {
        this(session, session.screen(), Length.SHORT);
    }

    VerdictView(Session session, Screen screen, Length length) {
        this.session = session;
        this.screen = screen;
        this.length = length;
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

    private void red(Verdict verdict) {
        boolean open = isUntouched(verdict);
        screen.line((open ? screen.faint("open") + "   " : screen.bad("red") + "    ") + name(verdict) + "  "
                + screen.faint(open ? "nothing is written yet" : passed(verdict)));
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
        field("to do", diagnosis.task());
        diagnosis.statement().ifPresent(statement -> {
            field("rule", statement.rule());
            field("code", statement.code());
        });
        diagnosis.defect().ifPresent(this::defect);
        diagnosis.at().ifPresent(place -> field("at", shown(place)));
        diagnosis.inTest().ifPresent(place -> field("test", shown(place)));
        screen.line();
    }

    private void defect(Failure.Defect defect) {
        field("rule", defect.rule());
        defect.comparison().ifPresentOrElse(comparison -> {
            field("expected", comparison.expected());
            field("actual", comparison.actual());
        }, () -> field("but", limited(defect.message())));
        List<String> script = defect.counterexample().script();
        if (script.isEmpty()) {
            field("with", String.join("\n", defect.counterexample().sample()));
        } else {
            field("script", end(script) + "    <-- here");
        }
    }

    /** The end of what the reader's class printed. */
    private void printed(String output) {
        List<String> lines = output.lines().toList();
        if (!lines.isEmpty()) {
            int left = Math.max(0, lines.size() - PRINTED_LINES);
            field("printed", (left == 0 ? "" : "… " + left + " lines, then\n")
                    + String.join("\n", lines.subList(left, lines.size())));
            screen.line();
        }
    }

    private String shown(Diagnosis.Place place) {
        return session.shown(place.file()) + ":" + place.line();
    }

    private void uncompiled(Verdict verdict) {
        screen.line(screen.bad("red") + "    " + name(verdict) + "  " + screen.faint("does not compile"));
        screen.line();
        for (CompileError error : verdict.errors().stream().limit(ERRORS).toList()) {
            screen.line("  " + screen.strong(session.shown(error.file()) + ":" + error.line()));
            error.message().lines().forEach(line -> screen.line("    " + line));
            if (!error.source().isEmpty()) {
                screen.line("    " + withoutTabs(error.source()));
                screen.line("    " + " ".repeat((int) Math.max(0, error.column() - 1)) + "^");
            }
            if (error.file().startsWith(session.book().tests(verdict.kata().chapter()))) {
                screen.line("    The test calls " + verdict.kata().name()
                        + " in a way that yours does not offer: keep the signatures of the stub.");
            }
        }
        if (verdict.errors().size() > ERRORS) {
            screen.line("  and " + (verdict.errors().size() - ERRORS) + " more");
        }
        screen.line();
        next(verdict);
    }

    /** A line as the compiler counts its columns: a tab goes on to the next multiple of eight. */
    private static String withoutTabs(String line) {
        StringBuilder text = new StringBuilder();
        for (char c : line.toCharArray()) {
            text.append(c == '\t' ? " ".repeat(TAB - text.length() % TAB) : String.valueOf(c));
        }
        return text.toString();
    }

    private void next(Verdict verdict) {
        if (!(verdict.target() instanceof Implementation.Mine)) {
            return;
        }
        Kata kata = verdict.kata();
        if (!session.book().hasClass(kata)) {
            field("read", session.shown(session.book().page(kata.chapter())));
            return;
        }
        for (Map.Entry<Path, Path> given : session.book().given(session.book().chapterOf(kata)).entrySet()) {
            if (!same(given.getKey(), given.getValue())) {
                field("note", session.shown(given.getKey()) + " was given and is not as it was: ./kata reset "
                        + given.getKey().getFileName().toString().replace(".java", "") + " mends it");
            }
        }
        field("edit", session.shown(session.file(kata)));
        field("read", session.lesson(kata));
        field("run", "./kata test " + kata.name());
        field("stuck?", "./kata hint " + kata.name());
    }

    private static boolean same(Path mine, Path given) {
        try {
            return Files.exists(mine) && Files.mismatch(mine, given) < 0;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void field(String name, String value) {
        if (value.isBlank()) {
            return;
        }
        List<String> lines = value.lines().map(this::cut).toList();
        screen.line("  " + screen.faint(String.format("%-9s", name)) + " " + lines.get(0), INDENT);
        lines.subList(1, lines.size()).forEach(line -> screen.line(" ".repeat(INDENT) + line, INDENT));
    }

    private String cut(String line) {
        return length == Length.WHOLE || line.length() <= LINE_LENGTH ? line : line.substring(0, LINE_LENGTH) + " "
                + length.cut(line.length() - LINE_LENGTH + " characters");
    }

    /** The beginning of a message, so much that the rest of the verdict has room as well. */
    private String limited(String message) {
        List<String> lines = message.lines().toList();
        int room = room(MESSAGE_LINES);
        if (length == Length.WHOLE || lines.size() <= room) {
            return message;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, room));
        kept.add(length.cut(lines.size() - room + " lines"));
        return String.join("\n", kept);
    }

    /** The end of a script, in which the failure is. */
    private String end(List<String> script) {
        int left = length == Length.WHOLE ? 0 : Math.max(0, script.size() - room(SCRIPT_LINES));
        return (left == 0 ? "" : length.cut(left + " operations") + "\n")
                + String.join("\n", script.subList(left, script.size()));
    }

    private int room(int most) {
        return screen.height() == 0 ? most : Math.max(FEWEST_MESSAGE_LINES, Math.min(most, screen.height() - FRAME));
    }
}
