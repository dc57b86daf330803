package guide.web;

import guide.book.UserFacingException;
import guide.book.Workbook;
import guide.editor.Editor;
import guide.engine.TestRunner;
import guide.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The whole workbook on a server of its own, with all that lives on its pages. */
public final class Site implements AutoCloseable {

    private final Live live;
    private final Explore explore;
    private final Access access;
    private final Server server;

    private Site(Live live, Explore explore, Access access, Server server) {
        this.live = live;
        this.explore = explore;
        this.access = access;
        this.server = server;
    }

    /**
     * Opens the site.
     *
     * @param book the workbook
     * @param runner what runs the tests
     * @param progress where verdicts and hints are remembered
     * @param editor the reader's editor, if there is one
     * @param port the first port to try; 0 for any free one
     * @param poll whether to look for changes regularly in place of waiting for file events
     * @return the site, until it is closed
     * @throws UserFacingException if none of the next ports is free
     */
    public static Site open(Workbook book, TestRunner runner, Progress progress, Optional<Editor> editor, int port,
            boolean poll) {
        Live live = new Live(book, runner, progress, editor, poll);
        Explore explore = new Explore(book, classes(progress));
        Assets assets = new Assets();
        Token token = Token.random();
        Access access = Access.keptIn(progress.writableFolder());
        RenderMode mode = RenderMode.live(token, assets, List.of("live.js", "plots.js", "explore.js"));
        try {
            return new Site(live, explore, access, Server.start(port, token, access, List.of(assets, live,
                    new Plots(book), explore, new Pages(book, mode, Standing.of(book, progress)))));
        } catch (UserFacingException noPort) {
            live.close();
            throw noPort;
        }
    }

    /** Beside what the runner of this process writes, and gone with it. */
    private static Path classes(Progress progress) {
        return progress.folder().resolve("run").resolve(String.valueOf(ProcessHandle.current().pid()))
                .resolve("reference");
    }

    /**
     * The port.
     *
     * @return the one that was free
     */
    public int port() {
        return server.port();
    }

    /**
     * A link to the first page, which lets the browser in that opens it first.
     *
     * @return for instance {@code http://127.0.0.1:8377/open/0123456789abcdef0123456789abcdef}, a new one each time
     */
    public String link() {
        return server.address() + access.invite();
    }

    /** The address of the first page, for those who were let in. */
    String address() {
        return server.address();
    }

    @Override
    public void close() throws IOException {
        live.close();
        server.close();
        explore.close();
    }
}
