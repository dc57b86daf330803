package guide.terminal;

import guide.book.Kata;
import guide.engine.Verdict;
import guide.progress.Progress;
import guide.watch.Changes;
import guide.watch.LiveVerdicts;
import guide.worker.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import testkit.Sentences;

/**
 * Accompanies the reader: follows a kata, shows its verdict at each save, and does what the keys say. All that happens
 * comes in through one queue and is dealt with by one thread.
 */
final class Companion {

    private static final String KEYS =
            "h hint   n next   l list   d diff   b bench   r rerun   o open   ? keys   q quit";
    private static final int ESCAPE = 27;
    private static final long LONG_RUN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Session session;
    private final Console console;
    private final boolean poll;
    private final BlockingQueue<Runnable> happenings = new LinkedBlockingQueue<>();
    private final LiveVerdicts verdicts;

    private Kata kata;
    private Verdict verdict;
    private String trouble = "";
    private String extra = "";
    /** The number that the reader is typing into the list; null when the list is not open. */
    private StringBuilder choice;
    private boolean askedForDiff;
    private String running = "";
    private long runningSince;
    private boolean quit;

    Companion(Session session, Console console, boolean poll) {
        this.session = session.on(console.screen());
        this.console = console;
        this.poll = poll;
        this.verdicts = new LiveVerdicts(session.book(), session.engine(), session.progress(), new Ear());
    }

    /** Stays until the reader quits. */
    Exit accompany(Kata first) throws InterruptedException {
        Path katas = session.book().root().resolve("katas");
        try (Changes changes = Changes.under(katas, poll, verdicts::look)) {
            extra = changes.how();
            console.listen(key -> happenings.add(() -> key(key)));
            follow(first);
            while (!quit) {
                Runnable happening = happenings.poll(1, TimeUnit.SECONDS);
                if (happening != null) {
                    happening.run();
                } else {
                    tick();
                }
            }
        } finally {
            verdicts.close();
        }
        console.note("");
        return verdict == null ? Exit.RED : Exit.of(List.of(verdict));
    }

    /** Brings what the runs report into the queue. */
    private final class Ear implements LiveVerdicts.Listener {

        @Override
        public void started(Kata started) {
            happenings.add(() -> {
                running = "compiling";
                runningSince = System.nanoTime();
            });
        }

        @Override
        public void event(Event event) {
            if (event instanceof Event.Started started) {
                happenings.add(() -> {
                    running = started.test();
                    runningSince = System.nanoTime();
                });
            }
        }

        @Override
        public void finished(Verdict finished) {
            happenings.add(() -> {
                if (finished.kata().equals(kata)) {
                    running = "";
                    verdict = finished;
                    trouble = "";
                    extra = "";
                    draw();
                }
            });
        }

        @Override
        public void failed(Kata failed, String reason) {
            happenings.add(() -> {
                running = "";
                trouble = reason;
                draw();
            });
        }
    }

    private void follow(Kata next) {
        kata = next;
        verdict = session.progress().verdict(next).orElse(null);
        trouble = "";
        draw();
        verdicts.follow(next);
    }

    private void tick() {
        long nanos = System.nanoTime() - runningSince;
        if (!running.isEmpty() && nanos > LONG_RUN_NANOS) {
            console.note("running " + Sentences.of(running.substring(running.indexOf('.') + 1)) + ", "
                    + TimeUnit.NANOSECONDS.toSeconds(nanos) + " s");
        }
    }

    private void draw() {
        Screen screen = console.screen();
        console.begin();
        Progress progress = session.progress();
        List<Kata> katas = session.book().katas();
        long green = katas.stream().filter(each -> progress.state(each) == Progress.State.GREEN).count();
        screen.line(Cli.bar(green, katas.size()) + "  " + green + " of " + katas.size() + " green   "
                + session.book().chapterOf(kata).title() + " / " + screen.strong(kata.name()));
        screen.line();
        if (!trouble.isEmpty()) {
            screen.line(trouble);
        } else if (verdict == null) {
            screen.line(kata.name() + ": the first verdict is on its way.");
        } else {
            new VerdictView(session).show(verdict);
            if (verdict.state() == Verdict.State.GREEN) {
                screen.line();
                screen.line("Well done. n goes on to the next kata, d compares yours with the reference.");
            }
        }
        if (!extra.isEmpty()) {
            screen.line();
            screen.line(extra);
        }
        screen.line();
        screen.line(screen.faint(choice == null ? KEYS : "number, then Enter; Escape goes back"));
    }

    private void show(String text) {
        extra = text;
        draw();
    }

    private void key(int key) {
        if (key == Console.END) {
            quit = true;
        } else if (key == Console.RESIZED) {
            draw();
        } else if (choice != null) {
            choose(key);
        } else {
            command(key);
        }
    }

    private void command(int key) {
        boolean confirmed = askedForDiff && key == 'y';
        askedForDiff = false;
        switch (key) {
            case 'h' -> show(new HintCommand.Hint(session, kata, null).text());
            case 'n' -> follow(next());
            case 'l' -> {
                choice = new StringBuilder();
                show(numbered());
            }
            case 'd' -> diff(verdict != null && verdict.state() == Verdict.State.GREEN);
            case 'y' -> diff(confirmed);
            case 'b' -> show("Measure this chapter: " + Measurements.command(session.book().chapterOf(kata)));
            case 'r' -> verdicts.rerun();
            case 'o' -> open();
            case '?' -> show(help());
            case 'q' -> quit = true;
            default -> { }
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
            show(kata.name() + " is not green yet, and this shows the reference. See it all the same? y, or any key");
        }
    }

    private void open() {
        Editor editor = Editor.ofReader();
        if (editor == null) {
            show("Set EDITOR to the command that opens your editor; the file is " + session.shown(session.file(kata)));
        } else {
            console.lend(() -> extra = editor.open(session.file(kata)));
            draw();
        }
    }

    private void choose(int key) {
        if (key >= '0' && key <= '9') {
            choice.append((char) key);
            console.note(choice.toString());
        } else if (key == ESCAPE) {
            choice = null;
            show("");
        } else if (key == '\r' || key == '\n') {
            List<Kata> katas = session.book().katas();
            String typed = choice.toString();
            choice = null;
            if (typed.matches("\\d{1,4}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= katas.size()) {
                extra = "";
                follow(katas.get(Integer.parseInt(typed) - 1));
            } else {
                show("There is no kata " + typed + "; they are 1 to " + katas.size() + ".");
            }
        }
    }

    /** The kata after this one that is not green, else simply the one after it, else the first. */
    private Kata next() {
        extra = "";
        List<Kata> katas = session.book().katas();
        int here = katas.indexOf(kata);
        for (int i = 1; i < katas.size(); i++) {
            Kata candidate = katas.get((here + i) % katas.size());
            if (session.progress().state(candidate) != Progress.State.GREEN) {
                return candidate;
            }
        }
        return katas.get((here + 1) % katas.size());
    }

    private String numbered() {
        StringBuilder text = new StringBuilder();
        List<Kata> katas = session.book().katas();
        for (int i = 0; i < katas.size(); i++) {
            text.append(String.format("%3d %s%n", i + 1, ListCommand.row(session, katas.get(i))));
        }
        return text.toString().stripTrailing();
    }

    private static String help() {
        return """
                h  the next hint of this kata
                n  the next kata that is not green
                l  the list of all katas, to choose one by its number
                d  yours beside the reference
                b  how to measure this chapter
                r  test again
                o  open the file in your editor
                q  quit; Ctrl-C does the same""";
    }
}
