package guide.terminal;

import guide.book.Kata;
import guide.book.LearningPath;
import guide.book.Nearest;
import guide.progress.Progress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "path", mixinStandardHelpOptions = true,
        description = "Shows the paths through the book, or chooses the one that ./kata, list and next follow.",
        footer = {"",
            "book      every kata of every chapter, until another path is chosen",
            "weekend   of each chapter the katas of level 1, or its first of the lowest",
            "caches    the parts Caching and Data, and what to read before them",
            "apis      the part APIs, and what to read before it",
            "",
            "What is green stays green: a path only says what comes next, and a kata",
            "that is not on it can be tested and watched by its name."})
final class PathCommand implements Callable<Integer> {

    private static final int MINUTES_PER_HOUR = 60;

    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A path: book, weekend, caches, or apis.")
    private String name;

    PathCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (name == null) {
            Stream.of(LearningPath.values()).filter(path -> !path.katas(session.book()).isEmpty())
                    .forEach(this::show);
            session.screen().line("./kata path NAME chooses another one.");
        } else {
            choose();
        }
        return Exit.GREEN.status();
    }

    private void show(LearningPath path) {
        Screen screen = session.screen();
        boolean chosen = path == session.progress().path();
        screen.line((chosen ? "> " : "  ") + screen.strong(String.format("%-7s", path.word())) + "  " + facts(path));
        screen.line("           " + screen.faint(path.contents()));
    }

    private String facts(LearningPath path) {
        List<Kata> katas = path.katas(session.book());
        Map<Kata, Progress.State> states = session.progress().states(katas);
        long green = states.values().stream().filter(Progress.State.GREEN::equals).count();
        return String.format("%2d of %2d green, %2d h", green, katas.size(), hours(katas));
    }

    /** What the katas take, in hours and never less than one. */
    private static long hours(List<Kata> katas) {
        int minutes = katas.stream().mapToInt(Kata::minutes).sum();
        return Math.max(1, Math.round(minutes / (double) MINUTES_PER_HOUR));
    }

    private void choose() {
        LearningPath path = LearningPath.named(name).orElseThrow(() -> new BadUsage("There is no path '" + name + "'. "
                + Nearest.to(name, Stream.of(LearningPath.values()).map(LearningPath::word).toList())
                        .map(near -> "Did you mean " + near + "? ").orElse("")
                + "The paths are " + LearningPath.words() + "."));
        List<Kata> katas = path.katas(session.book());
        if (katas.isEmpty()) {
            throw new BadUsage("The path " + path.word() + " has no chapter yet. ./kata path shows those that have.");
        }
        session.progress().choose(path);
        Map<Kata, Progress.State> states = session.progress().states(katas);
        String next = NextKata.inTurn(katas, session.progress().lastWorkedOn()).stream()
                .filter(kata -> states.get(kata) != Progress.State.GREEN).findFirst()
                .map(kata -> "Next: " + kata.name() + ".").orElse("All of it is green.");
        session.screen().line("Your path: " + path.title() + ", " + katas.size()
                + (katas.size() == 1 ? " kata, " : " katas, ") + "about " + hours(katas) + " h. " + next
                + " ./kata goes on.");
    }
}
