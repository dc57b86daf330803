package guide.terminal;

import guide.book.Kata;
import guide.progress.Progress;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "hint", mixinStandardHelpOptions = true,
        description = "Shows the next hint of a kata, or the one of a number.")
final class HintCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", description = "A kata.")
    private String name;

    @Parameters(index = "1", arity = "0..1", paramLabel = "N", description = "Which hint; default: the next.")
    private Integer number;

    HintCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.screen().line(new Hint(session, session.kata(name), number).text());
        return Exit.GREEN.status();
    }

    /** A hint that is about to be shown; showing it is remembered. */
    record Hint(Session session, Kata kata, Integer number) {

        String text() {
            Progress progress = session.progress();
            int last = kata.hints().size();
            if (last == 0) {
                throw new BadUsage(kata.name() + " has no hints. The whole lesson: " + session.lesson(kata));
            }
            if (number != null && (number < 1 || number > last)) {
                throw new BadUsage(kata.name() + " has hints 1 to " + last + ", not " + number + ".");
            }
            int wanted = number != null ? number : Math.min(progress.hints(kata) + 1, last);
            progress.hintShown(kata, wanted);
            String more = wanted < last
                    ? "Another one: ./kata hint " + kata.name()
                    : "That was the last hint; the first is ./kata hint " + kata.name() + " 1. The whole lesson: "
                            + session.lesson(kata);
            return session.screen().strong("Hint " + wanted + " of " + last + " for " + kata.name()) + "\n\n"
                    + shown(session.screen(), kata.hints().get(wanted - 1)) + "\n\n" + more;
        }
    }

    /** Where a width is known, paragraphs are wrapped for it and not as they were written. */
    private static String shown(Screen screen, String hint) {
        return screen.width() == 0 ? hint : Paragraphs.joined(hint);
    }

    /** The hints of a kata that were shown before, in order. */
    static String taken(Session session, Kata kata) {
        int taken = Math.min(session.progress().hints(kata), kata.hints().size());
        return taken == 0 ? "You have taken no hint for " + kata.name() + " yet; h shows the first."
                : IntStream.rangeClosed(1, taken).mapToObj(number -> session.screen().strong("Hint " + number) + "\n\n"
                        + shown(session.screen(), kata.hints().get(number - 1))).collect(Collectors.joining("\n\n"));
    }
}
