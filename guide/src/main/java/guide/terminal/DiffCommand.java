package guide.terminal;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import guide.book.Kata;
import guide.engine.Verdict;
import guide.progress.SpoilerWarning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "diff", mixinStandardHelpOptions = true, description = "Shows yours beside the reference.")
final class DiffCommand implements Callable<Integer> {

    private static final int CONTEXT = 3;

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A kata.")
    private String name;

    @Option(names = "--yes", description = "Shows the reference although yours is not green yet.")
    private boolean yes;

    DiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Kata kata = session.kata(name);
        if (!yes && !isGreen(kata)) {
            if (!Screen.isTerminal() || System.console() == null) {
                throw new BadUsage(new SpoilerWarning(kata).text()
                        + " Add --yes to see it all the same, or take a hint: ./kata hint " + kata.name());
            }
            if (!agreed(kata)) {
                session.screen().line("Left closed. A hint: ./kata hint " + kata.name());
                return Exit.GREEN.status();
            }
        }
        session.screen().line(diff(session, kata));
        return Exit.GREEN.status();
    }

    /** The steps from the reader's file to the reference. */
    static String diff(Session session, Kata kata) throws IOException {
        Path mine = session.file(kata);
        Path reference = session.reference(kata);
        if (!Files.exists(mine)) {
            throw new BadUsage(session.shown(mine) + " is not there. ./kata reset " + kata.name()
                    + " puts the stub there.");
        }
        // Whatever bytes the reader has saved, there are lines to compare.
        List<String> before = new String(Files.readAllBytes(mine), StandardCharsets.UTF_8).lines().toList();
        List<String> after = Files.readAllLines(reference);
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(session.shown(mine), session.shown(reference), before,
                DiffUtils.diff(before, after), CONTEXT);
        return diff.isEmpty()
                ? "Yours and the reference are the same."
                : String.join("\n", diff.stream().map(line -> colored(session.screen(), line)).toList());
    }

    private boolean isGreen(Kata kata) throws InterruptedException {
        return session.runs().verdict(kata).state() == Verdict.State.GREEN;
    }

    private static boolean agreed(Kata kata) {
        String answer = System.console().readLine("%s [y/N] ", new SpoilerWarning(kata).question());
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }

    private static String colored(Screen screen, String line) {
        if (line.startsWith("+")) {
            return screen.good(line);
        }
        return line.startsWith("-") ? screen.bad(line) : line;
    }
}
