package guide.terminal;

import guide.book.Kata;
import guide.editor.Editor;
import guide.engine.Diagnosis;
import guide.engine.Verdict;
import guide.progress.Progress;
import guide.watch.LiveRuns;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does what the reader asks for by keys while the program watches. */
final class WatchActions {

    private final Session session;
    private final Console console;
    private final WatchScreen screen;
    private final List<Kata> katas;
    private final Map<Kata, Progress.State> states;
    private final LiveRuns verdicts;
    private final RunNote running;
    private final BackgroundBench bench;
    private final ReferenceQuestion question;

    private boolean quit;

    WatchActions(Session session, Console console, WatchScreen screen, Map<Kata, Progress.State> states,
            LiveRuns verdicts, RunNote running, BackgroundBench bench) {
        this.session = session;
        this.console = console;
        this.screen = screen;
        this.katas = session.book().katas();
        this.states = states;
        this.verdicts = verdicts;
        this.running = running;
        this.bench = bench;
        this.question = new ReferenceQuestion(session, screen);
    }

    /** Whether the reader wants no more. */
    boolean haveQuit() {
        return quit;
    }

    /** What is asked before the reference is shown. */
    ReferenceQuestion question() {
        return question;
    }

    /** Turns to a kata, and tests it. */
    void follow(Kata next) {
        screen.follow(next, session.progress().verdict(next).orElse(null));
        running.began("compiling " + next.name());
        verdicts.follow(next);
    }

    /** Does it. */
    void obey(WatchKey asked) {
        switch (asked) {
            case HINT -> {
                leavePane();
                screen.hint(new HintCommand.Hint(session, screen.kata(), null).text());
            }
            case HINTS -> screen.open(new TextPane('H', HintCommand.taken(session, screen.kata())));
            case NEXT -> {
                refresh();
                follow(NextKata.after(screen.kata(), session.progress().katasOnPath(), states));
            }
            case LIST -> {
                refresh();
                screen.open(list());
            }
            case WHOLE -> whole();
            case DIFF -> question.ask();
            case BENCH -> bench();
            case RERUN -> {
                leavePane();
                verdicts.run(screen.kata());
            }
            case OPEN -> edit(ReaderPlace.inAnswer(session, screen.kata(), diagnosis(), screen.verdict()));
            case OPEN_TEST -> diagnosis().flatMap(Diagnosis::inTest).ifPresentOrElse(this::edit,
                    () -> screen.say("No test has failed at a place that is known."));
            case HELP -> screen.open(new TextPane('?', WatchKey.help()));
            case QUIT -> quit = true;
        }
    }

    /** The katas of the path; all of them where the one that is watched is none of the path's. */
    private KataList list() {
        List<Kata> path = session.progress().katasOnPath();
        List<Kata> shown = path.contains(screen.kata()) ? path : katas;
        return new KataList(shown, states, shown.indexOf(screen.kata()));
    }

    private void leavePane() {
        if (screen.pane() != null) {
            screen.close();
        }
    }

    private void whole() {
        Verdict verdict = screen.verdict();
        if (verdict == null) {
            screen.say("There is no verdict yet.");
        } else {
            screen.open(new TextPane('v',
                    to -> new VerdictView(session, to, Length.WHOLE).show(verdict), new Viewport()));
        }
    }

    private Optional<Diagnosis> diagnosis() {
        return Optional.ofNullable(screen.verdict()).flatMap(verdict -> Diagnosis.of(session.book(), verdict));
    }

    private void bench() {
        if (bench.isUnderWay()) {
            screen.say("Measuring; the table comes when it is complete.");
        } else {
            bench.start(screen.kata());
        }
    }

    private void edit(Diagnosis.Place place) {
        Optional<Editor> editor = Editor.ofReader();
        if (editor.isEmpty()) {
            screen.say("Set EDITOR to the command that opens your editor; the file is " + session.shown(place.file()));
            return;
        }
        try {
            screen.say(editor.get().isInTerminal() ? console.lend(() -> editor.get().open(place.file(), place.line()))
                    : editor.get().open(place.file(), place.line()));
        } catch (InterruptedException interrupted) {
            quit = true;
        }
    }

    /** The state that a verdict brings its kata into: a stub that nobody has touched stays open. */
    Progress.State state(Verdict verdict) {
        Progress.State state = Progress.state(verdict);
        return state == Progress.State.RED && session.progress().isUntouched(verdict.kata()) ? Progress.State.OPEN
                : state;
    }

    /** Takes in what is remembered; of this kata what was found out last, which may not be written down yet. */
    private void refresh() {
        Progress.State known = states.get(screen.kata());
        states.putAll(session.progress().states(katas));
        if (screen.verdict() != null) {
            states.put(screen.kata(), known);
        }
    }
}
