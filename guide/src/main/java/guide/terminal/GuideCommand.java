package guide.terminal;

import guide.web.Site;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "guide", mixinStandardHelpOptions = true,
        description = "Shows the workbook in the browser, on this machine only.")
final class GuideCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8377",
            description = "The port; if it is taken, the next free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--poll", description = "Looks twice a second in place of waiting for file events.")
    private boolean poll;

    GuideCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        try (Site site = Site.open(session.book(), session.engine(), session.progress(), port, poll)) {
            session.screen().line("The workbook: " + session.screen().strong(site.address()) + "  (Ctrl-C ends it)");
            new CountDownLatch(1).await();
        }
        return Exit.GREEN.status();
    }
}
