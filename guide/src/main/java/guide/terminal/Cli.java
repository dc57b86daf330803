package guide.terminal;

import guide.book.Kata;
import guide.book.LearningPath;
import guide.engine.Verdict;
import guide.progress.Progress;
import guide.progress.RecordedRuns;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command without a word: where the reader is, the next kata, and its verdict. */
@Command(name = "kata", version = "Backend Katas 1.0", mixinStandardHelpOptions = true,
        description = "A workbook of backend system design: read a chapter, make its failing tests pass, compare.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {WatchCommand.class, TestCommand.class, ListCommand.class, PathCommand.class, WhereCommand.class,
            HintCommand.class, DiffCommand.class, BenchCommand.class, ResetCommand.class, VerifyCommand.class,
            SyncCommand.class, DoctorCommand.class, GuideCommand.class, HelpCommand.class},
        footer = {"",
            "Without a command: where you are, the next kata, and its verdict; in a terminal it then watches.",
            "Exit status: 0 green, 1 red, 2 bad usage, 3 it could not compile, 4 the program itself failed."})
final class Cli implements Callable<Integer> {

    private static final int LONGEST_BAR = 30;

    private final Session session;

    Cli(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (Screen.isTerminal()) {
            return WatchCommand.watch(session, WatchCommand.first(session), false, false);
        }
        Progress progress = session.progress();
        Optional<Kata> last = progress.lastWorkedOn();
        List<Kata> katas = progress.katasOnPath();
        Screen screen = session.screen();
        Optional<Verdict> next = nextVerdict(NextKata.inTurn(katas, last), session.runs());
        long green = progress.states(katas).values().stream().filter(Progress.State.GREEN::equals).count();

        screen.line(screen.strong("Backend Katas") + ": " + count(katas.size(), "class", "es") + " to complete in "
                + count(katas.stream().map(Kata::chapter).distinct().count(), "chapter", "s")
                + ", each judged by its tests.");
        if (progress.path() != LearningPath.BOOK) {
            screen.line("Your path: " + progress.path().title() + ". ./kata path changes it.");
        }
        screen.line(bar(green, katas.size()) + "  " + green + " of " + katas.size() + " green");
        screen.line();
        if (next.isEmpty()) {
            screen.line((progress.path() == LearningPath.BOOK ? "All green. " : "All of this path is green: ./kata path"
                    + " book goes on. ") + "Compare yours with the reference: ./kata diff "
                    + katas.get(katas.size() - 1).name());
            return Exit.GREEN.status();
        }
        Kata kata = next.get().kata();
        boolean resumed = last.filter(kata::equals).isPresent();
        screen.line((resumed ? "You were at: " : "Next: ") + screen.strong(kata.name()) + ", from the chapter "
                + session.book().chapterOf(kata).title() + ". About " + kata.minutes() + " minutes, level "
                + kata.level() + " of 5.");
        screen.line();
        new VerdictView(session).show(next.get());
        return Exit.of(List.of(next.get())).status();
    }

    /** The verdict on the first kata that is not green, after testing those that have changed. */
    private Optional<Verdict> nextVerdict(List<Kata> katas, RecordedRuns runs) throws InterruptedException {
        for (Kata kata : katas) {
            Verdict verdict = runs.verdict(kata);
            if (verdict.state() != Verdict.State.GREEN) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }

    private static String count(long number, String noun, String plural) {
        return number + " " + noun + (number == 1 ? "" : plural);
    }

    /** Draws how much is done: a mark each while they are few, else in proportion, and full only when all is done. */
    static String bar(long done, int all) {
        int marks = Math.min(all, LONGEST_BAR);
        int full = done == 0 ? 0 : (int) Math.max(1, done * marks / all);
        return "[" + "#".repeat(full) + ".".repeat(marks - full) + "]";
    }
}
