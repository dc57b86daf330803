package guide.terminal;

import guide.check.Generated;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "sync", mixinStandardHelpOptions = true,
        description = "For maintainers: writes stubs, given types and shown code anew from the solutions.")
final class SyncCommand implements Callable<Integer> {

    private final Session session;

    SyncCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Generated> stale = Generated.all(session.book()).stream().filter(file -> !file.isFresh()).toList();
        for (Generated file : stale) {
            String kept = file.current().isPresent() && file.kind() != Generated.Kind.CHAPTER
                    ? ", the one before is kept as " + session.shown(session.progress().keep(file.file()))
                    : "";
            Replacement.write(file.file(), file.text());
            session.screen().line("wrote " + session.shown(file.file()) + kept);
        }
        session.screen().line(stale.isEmpty() ? "Everything is fresh."
                : stale.size() == 1 ? "1 file written." : stale.size() + " files written.");
        return Exit.GREEN.status();
    }
}
