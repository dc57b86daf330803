package guide.terminal;

import guide.book.Kata;
import guide.stub.Stub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "reset", mixinStandardHelpOptions = true,
        description = "Puts a kata's stub back, or a type that was given; yours is kept in .kata/attic/.")
final class ResetCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A kata, or a given type.")
    private String name;

    ResetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Map.Entry<Path, Path>> given = session.given(name);
        if (given.isPresent()) {
            reset(given.get().getKey(), Files.readString(given.get().getValue()), "as it was given");
        } else {
            Kata kata = session.kata(name);
            Path solution = session.reference(kata);
            reset(session.file(kata), Stub.of(Files.readString(solution), session.shown(solution)), "the stub");
        }
        return Exit.GREEN.status();
    }

    private void reset(Path file, String text, String what) throws IOException {
        if (Files.exists(file)) {
            if (Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8))) {
                session.screen().line(session.shown(file) + " is " + what + " already.");
                return;
            }
            session.screen().line("Yours is kept as " + session.shown(session.progress().keep(file)));
        }
        Replacement.write(file, text);
        session.screen().line(session.shown(file) + " is " + what + " again.");
    }
}
