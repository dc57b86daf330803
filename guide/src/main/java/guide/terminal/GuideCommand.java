package guide.terminal;

import guide.book.Kata;
import guide.web.Assets;
import guide.web.Edition;
import guide.web.Pages;
import guide.web.Routes;
import guide.web.Server;
import guide.web.Token;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "guide", mixinStandardHelpOptions = true,
        description = "Shows the workbook in the browser, on this machine only.")
final class GuideCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8377",
            description = "The port; if it is taken, the next free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    GuideCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        Token token = Token.random();
        try (Server server = Server.start(port, token, features(token))) {
            session.screen().line("The workbook: " + session.screen().strong(server.address()) + "  (Ctrl-C ends it)");
            new CountDownLatch(1).await();
        }
        return Exit.GREEN.status();
    }

    /** All that is served. A feature with a script of its own names it in the edition. */
    private List<Routes> features(Token token) {
        Assets assets = new Assets();
        Edition edition = Edition.live(token, assets, List.of());
        return List.of(assets, new Pages(session.book(), edition, this::states));
    }

    private Map<Kata, String> states(List<Kata> katas) {
        return session.progress().states(katas).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().name().toLowerCase(Locale.ROOT)));
    }
}
