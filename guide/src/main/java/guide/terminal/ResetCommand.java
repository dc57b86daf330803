package guide.terminal;

import guide.book.Kata;
import guide.stub.Stub;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "reset", mixinStandardHelpOptions = true,
        description = "Puts a kata's stub back; yours is kept in .kata/attic/.")
final class ResetCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A kata.")
    private String name;

    ResetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Kata kata = session.kata(name);
        Path file = session.file(kata);
        Path solution = session.reference(kata);
        String stub = Stub.of(Files.readString(solution), session.shown(solution));
        if (Files.exists(file)) {
            if (Arrays.equals(Files.readAllBytes(file), stub.getBytes(StandardCharsets.UTF_8))) {
                session.screen().line(session.shown(file) + " is the stub already.");
                return Exit.GREEN.status();
            }
            session.screen().line("Yours is kept as " + session.shown(session.progress().keep(file)));
        }
        Replacement.write(file, stub);
        session.screen().line(session.shown(file) + " is the stub again.");
        return Exit.GREEN.status();
    }
}
