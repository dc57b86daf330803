package guide.terminal;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import guide.book.Kata;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "where", mixinStandardHelpOptions = true,
        description = "Shows where everything about a kata lies, from chapter to results.")
final class WhereCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A kata.")
    private String name;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    WhereCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Kata kata = session.kata(name);
        Map<KataPlaces.Role, List<Path>> places = new KataPlaces(session.book()).of(kata);
        if (json) {
            session.screen().whole(JsonWriter.string(object(kata, places)));
        } else {
            places.forEach((role, files) -> show(role, shown(kata, role, files)));
        }
        return Exit.GREEN.status();
    }

    private void show(KataPlaces.Role role, List<String> files) {
        Screen screen = session.screen();
        if (files.isEmpty()) {
            screen.line(label(role.label()) + screen.faint("none"));
            return;
        }
        screen.line(label(role.label()) + files.get(0));
        files.subList(1, files.size()).forEach(file -> screen.line(label("") + file));
    }

    private String label(String text) {
        return session.screen().faint(String.format("%-12s", text)) + "  ";
    }

    private JsonObject object(Kata kata, Map<KataPlaces.Role, List<Path>> places) {
        JsonObject object = new JsonObject();
        object.put("kata", kata.name());
        places.forEach((role, files) -> object.put(role.label(), new JsonArray(shown(kata, role, files))));
        return object;
    }

    /** The files from the top folder; the chapter with the place in it. */
    private List<String> shown(Kata kata, KataPlaces.Role role, List<Path> files) {
        return role == KataPlaces.Role.CHAPTER ? List.of(session.lesson(kata))
                : files.stream().map(session::shown).toList();
    }
}
