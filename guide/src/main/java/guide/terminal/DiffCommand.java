package guide.terminal;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import guide.book.Kata;
import guide.engine.Implementation;
import guide.engine.Verdict;
import guide.progress.SpoilerWarning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "diff", mixinStandardHelpOptions = true,
        description = "Shows yours beside the reference, or the reference beside a trap.")
final class DiffCommand implements Callable<Integer> {

    private static final int CONTEXT = 3;

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A kata.")
    private String name;

    @Option(names = "--yes", description = "Shows the reference although yours is not green yet.")
    private boolean yes;

    @Option(names = "--on", paramLabel = "WHOSE", defaultValue = "mine",
            description = "mine, trap:NAME or alternative:NAME. Default: mine.")
    private String on;

    DiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Kata kata = session.kata(name);
        Implementation target = Variants.parse(on);
        if (!target.answers(session.book(), kata)) {
            throw new BadUsage(Variants.missing(session.book(), target, List.of(kata), kata.name()));
        }
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
        session.screen().line(
                target instanceof Implementation.Mine ? diff(session, kata) : diff(session, kata, target));
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
        return diff(session, session.shown(mine), before, session.shown(reference), Files.readAllLines(reference))
                .orElse("Yours and the reference are the same.");
    }

    /** The steps from the reference to a trap or an alternative. */
    private static String diff(Session session, Kata kata, Implementation target) throws IOException {
        Path reference = session.reference(kata);
        String name = target.file(session.book(), kata).map(session::shown).orElse(session.shown(reference));
        return diff(session, session.shown(reference), Files.readAllLines(reference), name,
                target.text(session.book(), kata).lines().toList())
                .orElse("The reference and " + target + " are the same.");
    }

    private static Optional<String> diff(Session session, String from, List<String> before, String to,
            List<String> after) {
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(from, to, before, DiffUtils.diff(before, after),
                CONTEXT);
        return diff.isEmpty() ? Optional.empty()
                : Optional.of(String.join("\n", diff.stream().map(line -> colored(session.screen(), line)).toList()));
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
