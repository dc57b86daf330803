package guide.terminal;

import guide.book.Kata;
import guide.progress.Progress;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "watch", mixinStandardHelpOptions = true, description = "Gives a verdict at each save.")
final class WatchCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "NAME",
            description = "A kata; default: the one worked on last, or the first that is not green.")
    private String name;

    @Option(names = "--poll", description = "Looks twice a second in place of waiting for file events.")
    private boolean poll;

    @Option(names = "--plain", description = "Writes line after line and never redraws: for screen readers and logs.")
    private boolean plain;

    WatchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Kata kata = name == null ? first(session) : session.kata(name);
        return watch(session, kata, poll, plain);
    }

    /** Watches until the reader quits. */
    static int watch(Session session, Kata kata, boolean poll, boolean plain) throws IOException,
            InterruptedException {
        try (Console console = Console.open(plain)) {
            return new WatchLoop(session, console, poll).accompany(kata).status();
        }
    }

    /**
     * The kata of the path to go on with: the one worked on last, else the first that is not known to be green, or the
     * last.
     */
    static Kata first(Session session) {
        List<Kata> katas = session.progress().katasOnPath();
        Optional<Kata> resumed = session.progress().lastWorkedOn().filter(katas::contains);
        if (resumed.isPresent()) {
            return resumed.get();
        }
        Map<Kata, Progress.State> states = session.progress().states(katas);
        Optional<Kata> open = katas.stream().filter(kata -> states.get(kata) != Progress.State.GREEN).findFirst();
        return open.orElse(katas.get(katas.size() - 1));
    }
}
