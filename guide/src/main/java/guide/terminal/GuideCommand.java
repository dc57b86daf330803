package guide.terminal;

import guide.editor.Editor;
import guide.web.Export;
import guide.web.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "guide", mixinStandardHelpOptions = true,
        description = "Shows the workbook in the browser, on this machine only.")
final class GuideCommand implements Callable<Integer> {

    private static final int HIGHEST_PORT = 65_535;

    private final Session session;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8377",
            description = "The port; if it is taken, the next free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--poll", description = "Looks twice a second in place of waiting for file events.")
    private boolean poll;

    @Option(names = "--export", paramLabel = "DIR",
            description = "Writes the pages into a folder in place of serving them, for any static host.")
    private Path export;

    @Option(names = "--address", paramLabel = "URL", defaultValue = "",
            description = "With --export: where the pages will be found, for those who show a preview of a link.")
    private String address;

    GuideCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new BadUsage("--port takes a number from 0 to " + HIGHEST_PORT + ", not " + port + ".");
        }
        if (!address.isEmpty() && export == null) {
            throw new BadUsage("--address goes with --export DIR.");
        }
        if (!address.isEmpty() && !address.matches("https?://[^\\s\"<>?#]+")) {
            throw new BadUsage("--address takes a web address such as https://example.org/katas/, not '" + address
                    + "'.");
        }
        return export == null ? serve() : export();
    }

    private int serve() throws InterruptedException, IOException {
        try (Site site = Site.open(session.book(), session.runner(), session.progress(), Editor.ofReader(),
                port, poll)) {
            String taken = port == 0 || site.port() == port ? "" : "Port " + port + " is taken. ";
            session.screen().line(taken + "The workbook is at " + session.screen().strong(site.link())
                    + " and Ctrl-C ends it. The link lets one browser in, which is known from then on.");
            if (Screen.isTerminal()) {
                Browser.open(site.link());
            }
            new CountDownLatch(1).await();
        }
        return Exit.GREEN.status();
    }

    /** The address with one slash at its end. */
    private String site() {
        return address.isEmpty() ? "" : address.replaceFirst("/*$", "/");
    }

    private int export() {
        try (Ticker ticker = new Ticker(session.complaints())) {
            int files = new Export(session.book(), site(), ticker::note).to(export);
            ticker.clear();
            session.screen().line("Wrote " + files + " files. Open " + export.resolve("index.html"));
            return Exit.GREEN.status();
        } catch (IllegalArgumentException wrongFolder) {
            throw new BadUsage(wrongFolder.getMessage());
        }
    }
}
