package guide.terminal;

import guide.book.Kata;
import guide.engine.Verdict;
import guide.progress.Progress;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the reader sees while the program watches: the kata's verdict, or a pane in its place, and what goes on. */
final class WatchScreen {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Session session;
    private final Console console;
    private final Screen screen;
    private final Map<Kata, Progress.State> states;
    private final List<Kata> path;
    private final Viewport viewport = new Viewport();

    private WatchedKata watched;
    /** A line below the keys: what the last key or the last run has brought. */
    private String notice = "";
    private Pane pane;

    WatchScreen(Session session, Console console, Map<Kata, Progress.State> states) {
        this.session = session;
        this.console = console;
        this.screen = console.screen();
        this.states = states;
        this.path = session.progress().katasOnPath();
    }

    /** Turns to a kata. */
    void follow(Kata next, Verdict known) {
        watched = new WatchedKata(session, next, known);
        notice = "";
        pane = null;
        viewport.toTop();
        draw();
    }

    Kata kata() {
        return watched.kata();
    }

    /** The last verdict on the kata; null before the first. */
    Verdict verdict() {
        return watched.verdict();
    }

    Pane pane() {
        return pane;
    }

    /** All tests but the model checker's have passed. */
    void interleavingsLeft(int passed) {
        watched.interleavingsLeft(passed);
        viewport.toTop();
        draw();
    }

    /** There is a verdict. */
    void finished(Verdict finished) {
        boolean same = watched.finished(finished);
        String word = finished.state() == Verdict.State.UNCOMPILED ? "does not compile"
                : states.get(watched.kata()).name().toLowerCase(Locale.ROOT);
        ended(": " + word + (same && watched.runs() > 1 ? ", the same verdict as before" : ""), same);
    }

    /** There is none. */
    void failed(String reason) {
        watched.failed(reason);
        ended("", false);
    }

    private void ended(String change, boolean same) {
        notice = "run " + watched.runs() + " at " + LocalTime.now().format(TIME) + change;
        if (!same) {
            viewport.toTop();
        }
        draw();
    }

    /** Shows a hint below the verdict. */
    void hint(String text) {
        watched.hint(text);
        notice = "";
        if (console.redraws()) {
            viewport.to(screen.rows(watched::drawVerdict).size() + 1);
            draw();
        } else {
            write(text);
        }
    }

    /** Opens a pane; where pictures follow each other, its text is written and that is all. */
    void open(Pane opened) {
        notice = "";
        if (console.redraws() || opened instanceof KataList) {
            pane = opened;
            draw();
        } else {
            console.begin();
            opened.draw(screen);
            console.end();
        }
    }

    /** Shows the verdict again. */
    void close() {
        pane = null;
        notice = "";
        draw();
    }

    /** Says something below the keys. */
    void say(String text) {
        notice = text;
        if (console.redraws()) {
            draw();
        } else {
            write(text);
        }
    }

    private void write(String text) {
        console.begin();
        screen.line(text);
        console.end();
    }

    /** Takes a key that moves what is in view, or chooses. */
    boolean takes(int key) {
        boolean taken = pane == null ? console.redraws() && viewport.takes(key) : pane.takes(key);
        if (taken) {
            notice = "";
            draw();
        }
        return taken;
    }

    /** Draws everything anew. */
    void draw() {
        long green = path.stream().map(states::get).filter(Progress.State.GREEN::equals).count();
        String title = green + " of " + path.size() + " green   " + session.book().chapterOf(watched.kata()).title()
                + " / " + screen.strong(watched.kata().name());
        new Picture(screen, Cli.bar(green, path.size()) + "  ", title, notice)
                .draw(console, pane == null ? new TextPane(0, watched::draw, viewport) : pane,
                        pane == null ? WatchKey.line(screen.width()) : pane.keys());
    }
}
