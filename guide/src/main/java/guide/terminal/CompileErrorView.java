package guide.terminal;

import guide.engine.CompileError;
import guide.engine.Verdict;

/** Shows where an answer does not compile, and why. */
final class CompileErrorView {

    private static final int MOST = 3;
    private static final int TAB = 8;

    private final Session session;
    private final Screen screen;

    CompileErrorView(Session session, Screen screen) {
        this.session = session;
        this.screen = screen;
    }

    /** Shows the first errors, and how many more there are. */
    void show(Verdict verdict) {
        for (CompileError error : verdict.errors().stream().limit(MOST).toList()) {
            show(error);
            if (error.file().startsWith(session.book().tests(verdict.kata().chapter()))) {
                screen.line("    The test calls " + verdict.kata().name()
                        + " in a way that yours does not offer: keep the signatures of the stub.");
            }
        }
        if (verdict.errors().size() > MOST) {
            screen.line("  and " + (verdict.errors().size() - MOST) + " more");
        }
    }

    private void show(CompileError error) {
        screen.line("  " + screen.strong(session.shown(error.file()) + ":" + error.line()));
        error.message().lines().forEach(line -> screen.line("    " + line));
        if (!error.source().isEmpty()) {
            screen.line("    " + withoutTabs(error.source()));
            screen.line("    " + " ".repeat((int) Math.max(0, error.column() - 1)) + "^");
        }
    }

    /** A line as the compiler counts its columns: a tab goes on to the next multiple of eight. */
    private static String withoutTabs(String line) {
        StringBuilder text = new StringBuilder();
        for (char c : line.toCharArray()) {
            text.append(c == '\t' ? " ".repeat(TAB - text.length() % TAB) : String.valueOf(c));
        }
        return text.toString();
    }
}
