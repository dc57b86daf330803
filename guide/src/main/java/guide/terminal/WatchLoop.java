package guide.terminal;

import guide.bench.Effort;
import guide.book.Kata;
import guide.book.Phase;
import guide.book.UserFacingException;
import guide.editor.Editor;
import guide.engine.Verdict;
import guide.progress.Progress;
import guide.progress.SpoilerWarning;
import guide.watch.Changes;
import guide.watch.LiveListener;
import guide.watch.LiveRuns;
import guide.worker.TestId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import testkit.Sentences;

/**
 * Accompanies the reader: follows a kata, shows its verdict at each save, and does what the keys say. All that happens
 * comes in through one queue and is dealt with by one thread.
 */
final class WatchLoop {

    private static final String KEYS = Stream.of("h hint", "n next", "l list", "d diff", "b bench", "r rerun", "o open",
            "? keys", "q quit").map(key -> key.replace(' ', Screen.TIE)).collect(Collectors.joining("   "));
    private static final long LONG_RUN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Session session;
    private final Console console;
    private final Screen screen;
    private final boolean poll;
    private final BlockingQueue<Runnable> happenings = new LinkedBlockingQueue<>();
    private final LiveRuns verdicts;
    private final List<Kata> katas;
    private final Map<Kata, Progress.State> states;

    private Kata kata;
    private Verdict verdict;
    /** How many tests have passed when only the model checker is left to run; 0 before and after. */
    private int passedSoFar;
    /** Why there is no verdict; empty when there is one. */
    private String trouble = "";
    private String hint = "";
    private String extra = "";
    private KataList list;
    private boolean askedForDiff;
    private String running = "";
    private long runningSince;
    private boolean lastRun;
    private boolean quit;
    /** Measures; null when nothing is measured. */
    private Thread bench;

    WatchLoop(Session session, Console console, boolean poll) {
        this.session = session.on(console.screen());
        this.console = console;
        this.screen = console.screen();
        this.poll = poll;
        this.katas = session.book().katas();
        this.states = session.progress().states(katas);
        this.verdicts = new LiveRuns(session.book(), session.runner(), session.progress(), new RunScreen());
    }

    /** Stays until the reader quits, or until there is no more input and the last run has ended. */
    Exit accompany(Kata first) throws InterruptedException {
        Path folder = session.book().root().resolve("katas");
        try (Changes changes = Changes.under(folder, poll, verdicts::look)) {
            extra = changes.how();
            follow(first);
            console.listen(key -> happenings.add(() -> key(key)));
            while (!quit) {
                Runnable happening = happenings.poll(1, TimeUnit.SECONDS);
                if (happening == null) {
                    tick();
                } else {
                    deal(happening);
                }
            }
        } finally {
            verdicts.close();
            if (bench != null) {
                bench.interrupt();
            }
        }
        return verdict == null ? Exit.RED : Exit.of(List.of(verdict));
    }

    private void deal(Runnable happening) {
        try {
            happening.run();
        } catch (RuntimeException failure) {
            show(reason(failure));
        }
    }

    /** Brings what the runs report into the queue. */
    private final class RunScreen implements LiveListener {

        @Override
        public void started(Kata started) {
            happenings.add(() -> runs("compiling " + started.name()));
        }

        @Override
        public void testStarted(TestId test) {
            happenings.add(() -> runs("running " + Sentences.of(test.method())));
        }

        @Override
        public void phasePassed(Kata tested, Phase phase, int passed, Optional<Phase> next) {
            if (next.equals(Optional.of(Phase.INTERLEAVINGS))) {
                happenings.add(() -> onlyInterleavingsAreLeft(tested, passed));
            }
        }

        @Override
        public void finished(Verdict finished) {
            happenings.add(() -> {
                states.put(finished.kata(), Progress.state(finished));
                if (finished.kata().equals(kata)) {
                    verdict = finished;
                    hint = finished.state() == Verdict.State.GREEN ? "" : hint;
                    ended("");
                }
            });
        }

        @Override
        public void failed(Kata failed, String reason) {
            happenings.add(() -> {
                if (failed.equals(kata)) {
                    ended(reason);
                }
            });
        }
    }

    private void onlyInterleavingsAreLeft(Kata tested, int passed) {
        if (tested.equals(kata)) {
            trouble = "";
            extra = "";
            passedSoFar = passed;
            runs("trying interleavings");
            draw();
        }
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof UserFacingException ? failure.getMessage() : "The program itself failed: " + failure;
    }

    private void runs(String what) {
        running = what;
        runningSince = System.nanoTime();
    }

    private void ended(String reason) {
        running = "";
        passedSoFar = 0;
        trouble = reason;
        extra = "";
        draw();
        quit = quit || lastRun && bench == null;
    }

    private void follow(Kata next) {
        kata = next;
        verdict = session.progress().verdict(next).orElse(null);
        passedSoFar = 0;
        trouble = "";
        hint = "";
        runs("compiling " + next.name());
        draw();
        extra = "";
        verdicts.follow(next);
    }

    private void tick() {
        long nanos = System.nanoTime() - runningSince;
        if (!running.isEmpty() && list == null && nanos > LONG_RUN_NANOS) {
            console.note(running, running + ", " + TimeUnit.NANOSECONDS.toSeconds(nanos) + " s");
        }
    }

    private void draw() {
        console.begin();
        long green = states.values().stream().filter(Progress.State.GREEN::equals).count();
        screen.line(Cli.bar(green, katas.size()) + "  " + green + " of " + katas.size() + " green   "
                + session.book().chapterOf(kata).title() + " / " + screen.strong(kata.name()));
        screen.line();
        if (list == null) {
            body();
            screen.line(screen.faint(KEYS));
        } else {
            list.draw(screen);
        }
        console.end();
    }

    private void body() {
        if (!trouble.isEmpty()) {
            screen.line(trouble);
        } else if (passedSoFar > 0) {
            new VerdictView(session).greenSoFar(kata, passedSoFar);
        } else if (verdict == null) {
            screen.line(kata.name() + ": the first verdict is on its way.");
        } else {
            new VerdictView(session).show(verdict);
            if (verdict.state() == Verdict.State.GREEN) {
                screen.line();
                screen.line("Well done. n goes on to the next kata, d compares yours with the reference.");
            }
        }
        for (String text : List.of(hint, extra)) {
            if (!text.isEmpty()) {
                screen.line();
                screen.line(text);
            }
        }
        screen.line();
    }

    /** Adds something to the picture; where pictures follow each other, shows it alone. */
    private void show(String text) {
        extra = text;
        add(text);
    }

    private void add(String text) {
        if (console.redraws()) {
            draw();
        } else {
            console.begin();
            screen.line(text);
            console.end();
        }
    }

    private void key(int key) {
        if (key == Console.INTERRUPTED) {
            quit = true;
        } else if (key == Console.END) {
            quit = running.isEmpty() && bench == null;
            lastRun = true;
        } else if (key == Console.RESIZED) {
            if (console.redraws()) {
                draw();
            }
        } else if (list != null) {
            choose(key);
        } else {
            command(key);
        }
    }

    private void command(int key) {
        boolean confirmed = askedForDiff && key == 'y';
        askedForDiff = false;
        switch (key) {
            case 'h' -> {
                hint = new HintCommand.Hint(session, kata, null).text();
                extra = "";
                add(hint);
            }
            case 'n' -> follow(next());
            case 'l' -> {
                refresh();
                list = new KataList(katas, states, katas.indexOf(kata));
                draw();
            }
            case 'd' -> diff(verdict != null && verdict.state() == Verdict.State.GREEN);
            case 'b' -> bench();
            case 'r' -> verdicts.run(kata);
            case 'o' -> open();
            case '?' -> show(help());
            case 'q' -> quit = true;
            default -> {
                if (confirmed) {
                    diff(true);
                }
            }
        }
    }

    private void diff(boolean allowed) {
        if (allowed) {
            try {
                show(DiffCommand.diff(session, kata));
            } catch (IOException failure) {
                show("No diff: " + failure.getMessage());
            }
        } else {
            askedForDiff = true;
            show(new SpoilerWarning(kata).question() + " y, or any key");
        }
    }

    /** Measures the kata, while its verdicts go on. */
    private void bench() {
        if (bench != null) {
            show("Measuring; the table comes when it is complete.");
            return;
        }
        List<Kata> measured = List.of(kata);
        List<String> lines = new ArrayList<>();
        bench = new Thread(() -> {
            try {
                new Measurements(session, note -> happenings.add(() -> console.note("bench", note)), lines::add)
                        .measure(measured, Effort.QUICK);
            } catch (InterruptedException givenUp) {
                lines.clear();
            } catch (RuntimeException failure) {
                lines.add(reason(failure));
            }
            happenings.add(() -> {
                bench = null;
                show(String.join("\n", lines));
                quit = quit || lastRun && running.isEmpty();
            });
        }, "bench");
        bench.setDaemon(true);
        bench.start();
    }

    private void open() {
        Editor editor = Editor.ofReader().orElse(null);
        Path file = session.file(kata);
        if (editor == null) {
            show("Set EDITOR to the command that opens your editor; the file is " + session.shown(file));
            return;
        }
        try {
            show(editor.isInTerminal() ? console.lend(() -> editor.open(file, 0)) : editor.open(file, 0));
        } catch (InterruptedException interrupted) {
            quit = true;
        }
    }

    private void choose(int key) {
        if (key == '\r' || key == '\n') {
            Kata chosen = list.chosen();
            list = null;
            extra = "";
            follow(chosen);
        } else if (key == Console.ESCAPE || key == 'l' || key == 'q') {
            list = null;
            draw();
        } else if (list.takes(key)) {
            draw();
        }
    }

    /** Takes in what is remembered; of this kata what was found out last, which may not be written down yet. */
    private void refresh() {
        states.putAll(session.progress().states(katas));
        if (verdict != null) {
            states.put(kata, Progress.state(verdict));
        }
    }

    /** The kata after this one that is not green, else simply the one after it, else the first. */
    private Kata next() {
        extra = "";
        refresh();
        int here = katas.indexOf(kata);
        for (int i = 1; i < katas.size(); i++) {
            Kata candidate = katas.get((here + i) % katas.size());
            if (states.get(candidate) != Progress.State.GREEN) {
                return candidate;
            }
        }
        return katas.get((here + 1) % katas.size());
    }

    private static String help() {
        return """
                h  the next hint of this kata
                n  the next kata that is not green
                l  the list of all katas, to choose one
                d  yours beside the reference
                b  measure yours beside the reference and a library
                r  test again
                o  open the file in your editor
                q  quit; Ctrl-C does the same""";
    }
}
