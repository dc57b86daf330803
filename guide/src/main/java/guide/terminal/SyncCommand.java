package guide.terminal;

import guide.check.Generated;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "sync", mixinStandardHelpOptions = true,
        description = "For maintainers: writes stubs, given types, shown code and the map of chapters anew.")
final class SyncCommand implements Callable<Integer> {

    private static final String PROGRESS = "\\d+ of \\d+ measured, .*";

    private final Session session;

    @Option(names = "--bench", description = "Instead measures anew what the chapters quote, and writes the results.")
    private boolean bench;

    @Option(names = "--untimed", description = "With --bench: only what is the same on every machine.")
    private boolean untimed;

    @Parameters(arity = "0..*", paramLabel = "NAME",
            description = "With --bench: chapters or experiments (eviction, eviction-time). Default: all.")
    private List<String> names = List.of();

    SyncCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (bench) {
            return renewResults();
        }
        if (untimed || !names.isEmpty()) {
            throw new BadUsage("Names and --untimed go with --bench.");
        }
        List<Generated> stale = Generated.all(session.book()).stream().filter(file -> !file.isFresh()).toList();
        for (Generated file : stale) {
            String kept = file.current().isPresent() && file.kind() != Generated.Kind.CHAPTER
                    && file.kind() != Generated.Kind.README
                    ? ", the one before is kept as " + session.shown(session.progress().keep(file.file()))
                    : "";
            Replacement.write(file.file(), file.text());
            session.screen().line("wrote " + session.shown(file.file()) + kept);
        }
        session.screen().line(stale.isEmpty() ? "Everything is fresh."
                : stale.size() == 1 ? "1 file written." : stale.size() + " files written.");
        return Exit.GREEN.status();
    }

    private int renewResults() throws InterruptedException {
        List<String> words = new ArrayList<>(names);
        if (untimed) {
            words.add("--untimed");
        }
        try (Ticker ticker = new Ticker(session.complaints())) {
            boolean whole = session.measurements(ticker::note, line -> { }).built().renew(words, line -> {
                if (line.matches(PROGRESS)) {
                    ticker.note(line);
                } else {
                    ticker.clear();
                    session.screen().line(line);
                }
            });
            return (whole ? Exit.GREEN : Exit.RED).status();
        }
    }
}
