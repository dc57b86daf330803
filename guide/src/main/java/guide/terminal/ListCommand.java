package guide.terminal;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import guide.book.Chapter;
import guide.book.Kata;
import guide.book.LearningPath;
import guide.book.Syllabus;
import guide.progress.Progress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", mixinStandardHelpOptions = true,
        description = "Lists chapters and katas of your path with their state.")
final class ListCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--json", description = "Prints one JSON object a line.")
    private boolean json;

    @Option(names = "--all", description = "The whole book, whatever path was chosen with ./kata path.")
    private boolean all;

    ListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        // Asked first, so that a list which cannot be made does not begin.
        LearningPath path = all ? LearningPath.BOOK : session.progress().path();
        List<Kata> katas = path.katas(session.book());
        Map<Kata, Progress.State> states = session.progress().states(katas);
        if (!json && path != LearningPath.BOOK) {
            session.screen().line("Your path: " + path.title() + ". --all lists the whole book; ./kata path changes "
                    + "the path.");
        }
        for (Chapter chapter : session.book().chapters()) {
            List<Kata> shown = chapter.katas().stream().filter(states::containsKey).toList();
            if (!json && !shown.isEmpty()) {
                session.screen().line(session.screen().strong(chapter.id()) + "  " + chapter.title() + "  "
                        + session.screen().faint(chapter.minutes() + " minutes"));
            }
            for (Kata kata : shown) {
                if (json) {
                    session.screen().whole(object(kata, states.get(kata)));
                } else {
                    session.screen().line("  " + row(session.screen(), kata, states.get(kata)));
                }
            }
        }
        if (!json && path == LearningPath.BOOK && !session.book().toCome().isEmpty()) {
            session.screen().line(session.screen().faint("To come: " + session.book().toCome().stream()
                    .map(Syllabus.Entry::label).collect(Collectors.joining(", ")) + "."));
        }
        return Exit.GREEN.status();
    }

    /** A kata's state in a word, each as wide as the others. */
    static String word(Screen screen, Progress.State state) {
        return switch (state) {
            case GREEN -> screen.good("green  ");
            case RED -> screen.bad("red    ");
            case CHANGED -> screen.strong("changed");
            case OPEN -> screen.faint("open   ");
        };
    }

    /** A kata's state, name, minutes and level in one line. */
    static String row(Screen screen, Kata kata, Progress.State state) {
        return word(screen, state) + "  "
                + String.format("%-26s %3d minutes  level %d", kata.name(), kata.minutes(), kata.level());
    }

    private static String object(Kata kata, Progress.State state) {
        JsonObject object = new JsonObject();
        object.put("kata", kata.name());
        object.put("chapter", kata.chapter());
        object.put("state", state.name().toLowerCase(Locale.ROOT));
        object.put("minutes", kata.minutes());
        object.put("level", kata.level());
        return JsonWriter.string(object);
    }
}
