package guide.terminal;

import guide.book.Kata;
import guide.book.UserFacingException;
import guide.engine.Verdict;
import guide.progress.Progress;
import guide.watch.Changes;
import guide.watch.LiveRuns;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import testkit.Sentences;

/**
 * Accompanies the reader: follows a kata, shows its verdict at each save, and does what the keys say. All that happens
 * comes in through one queue and is dealt with by one thread.
 */
final class WatchLoop {

    private final Session session;
    private final Console console;
    private final boolean poll;
    private final WatchEvents events = new WatchEvents();
    private final LiveRuns verdicts;
    private final Map<Kata, Progress.State> states;
    private final WatchScreen screen;
    private final RunNote running;
    private final BackgroundBench bench;
    private final WatchActions actions;

    private boolean lastRun;
    private boolean quit;

    WatchLoop(Session session, Console console, boolean poll) {
        this.session = session.on(console.screen());
        this.console = console;
        this.poll = poll;
        this.states = session.progress().states(session.book().katas());
        this.verdicts = new LiveRuns(session.book(), session.runner(), session.progress(), events);
        this.screen = new WatchScreen(this.session, console, states);
        this.running = new RunNote(console);
        this.bench = new BackgroundBench(this.session, events);
        this.actions = new WatchActions(this.session, console, screen, states, verdicts, running, bench);
    }

    /** Stays until the reader quits, or until there is no more input and the last run has ended. */
    Exit accompany(Kata first) throws InterruptedException {
        Path folder = session.book().root().resolve("katas");
        try (Changes changes = Changes.under(folder, poll, verdicts::look)) {
            actions.follow(first);
            if (!changes.how().isEmpty()) {
                screen.say(changes.how());
            }
            console.listen(key -> events.add(new WatchEvent.KeyPressed(key)));
            while (!quit && !actions.haveQuit()) {
                events.next().ifPresentOrElse(this::deal, running::tick);
            }
        } finally {
            verdicts.close();
            bench.close();
        }
        return screen.verdict() == null ? Exit.RED : Exit.of(List.of(screen.verdict()));
    }

    private void deal(WatchEvent event) {
        try {
            if (event instanceof WatchEvent.KeyPressed pressed) {
                key(pressed.key());
            } else if (event instanceof WatchEvent.RunStarted started) {
                running.began("compiling " + started.kata().name());
            } else if (event instanceof WatchEvent.TestStarted started) {
                running.reached("running " + Sentences.of(started.test().method()));
            } else if (event instanceof WatchEvent.InterleavingsLeft left) {
                interleavingsLeft(left);
            } else if (event instanceof WatchEvent.RunFinished finished) {
                finished(finished.verdict());
            } else if (event instanceof WatchEvent.RunFailed failed) {
                failed(failed);
            } else if (event instanceof WatchEvent.BenchProgressed progressed) {
                console.note("bench", progressed.note());
            } else if (event instanceof WatchEvent.BenchEnded ended) {
                benchEnded(ended.text());
            }
        } catch (RuntimeException failure) {
            screen.say(reason(failure));
        }
    }

    /** What to tell the reader of a failure. */
    static String reason(RuntimeException failure) {
        return failure instanceof UserFacingException ? failure.getMessage() : "The program itself failed: " + failure;
    }

    private void interleavingsLeft(WatchEvent.InterleavingsLeft left) {
        if (left.kata().equals(screen.kata())) {
            screen.interleavingsLeft(left.passed());
            running.reached("trying interleavings");
        }
    }

    private void finished(Verdict verdict) {
        states.put(verdict.kata(), actions.state(verdict));
        if (verdict.kata().equals(screen.kata())) {
            running.ended();
            screen.finished(verdict);
            actions.question().askAgain();
            quitAfterTheLast();
        }
    }

    private void failed(WatchEvent.RunFailed failed) {
        if (failed.kata().equals(screen.kata())) {
            running.ended();
            screen.failed(failed.reason());
            actions.question().askAgain();
            quitAfterTheLast();
        }
    }

    private void benchEnded(String text) {
        bench.ended();
        if (!text.isEmpty()) {
            screen.open(new TextPane('b', text));
        }
        quitAfterTheLast();
    }

    private void quitAfterTheLast() {
        quit = quit || lastRun && !running.isUnderWay() && !bench.isUnderWay();
    }

    private void key(int key) {
        if (key == Console.INTERRUPTED) {
            quit = true;
        } else if (key == Console.END) {
            lastRun = true;
            quitAfterTheLast();
        } else if (key == Console.RESIZED) {
            if (console.redraws()) {
                screen.draw();
                running.show();
            }
        } else if (actions.question().isOpen()) {
            if (!actions.question().takeAnswer(key)) {
                pressed(key);
            }
        } else {
            pressed(key);
        }
    }

    private void pressed(int key) {
        Pane pane = screen.pane();
        if (pane instanceof KataList list && (key == '\r' || key == '\n')) {
            actions.follow(list.chosen());
        } else if (pane != null && pane.closes(key)) {
            screen.close();
        } else if (!screen.takes(key)) {
            Optional<WatchKey> asked = WatchKey.of(key);
            if (asked.isPresent() && !(pane instanceof KataList)) {
                actions.obey(asked.get());
            } else if (key >= ' ') {
                screen.say("'" + Character.toString(key) + "' does nothing here. "
                        + (pane == null ? "? tells the keys." : pane.keys()));
            }
        }
    }
}
