package testkit.sql;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import testkit.net.LoopbackProxy;

/**
 * A primary PostgreSQL server with a standby that follows it by streaming, and answers reads. How far the standby lags
 * is the test's to say: it replays what it has received, or not; and it receives over a {@link #link} that can be held
 * and broken. Both servers end, with all their data, when this process ends, however that happens. Not thread-safe.
 */
public final class PostgresPair implements AutoCloseable {

    /** The system property with the URL of a primary of the reader's own. */
    public static final String OWN_PRIMARY = "kata.jdbc.primary";

    /** The system property with the URL of a standby of the reader's own, which follows that primary. */
    public static final String OWN_STANDBY = "kata.jdbc.standby";

    /** Nobody waits so long but where a test is wrong. */
    private static final long PATIENCE_SECONDS = 30;

    private static final String PRIMARY = "primary";
    private static final String STANDBY = "standby";

    private final KeptPair kept;
    private final PostgresNode primary;
    private final PostgresNode standby;
    private LoopbackProxy link;

    private PostgresPair(KeptPair kept) {
        this.kept = kept;
        int port = Integer.parseInt(kept.execute(PairKeeper.Command.START, PRIMARY));
        this.primary = node(PRIMARY, port);
        this.link = LoopbackProxy.to("127.0.0.1", port);
        kept.execute(PairKeeper.Command.COPY, STANDBY, PRIMARY, link.host(), String.valueOf(link.port()));
        this.standby = node(STANDBY, Integer.parseInt(kept.execute(PairKeeper.Command.START, STANDBY)));
    }

    private PostgresPair(String primary, String standby) {
        this.kept = null;
        Runnable refused = () -> requireStarted("kill or restart");
        this.primary = new PostgresNode(primary, refused, refused);
        this.standby = new PostgresNode(standby, refused, refused);
    }

    private PostgresNode node(String name, int port) {
        return new PostgresNode("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres",
                () -> kept.execute(PairKeeper.Command.KILL, name), () -> kept.execute(PairKeeper.Command.START, name));
    }

    /**
     * Starts both, which takes a second or two.
     *
     * @return a pair in which the standby has all that the primary has
     * @throws IllegalStateException if one cannot be started; the message says why and what to do
     */
    public static PostgresPair start() {
        KeptPair kept = new KeptPair();
        try {
            PostgresPair pair = new PostgresPair(kept);
            pair.awaitInSync();
            return pair;
        } catch (IllegalStateException | IllegalArgumentException failure) {
            kept.close();
            throw failure;
        }
    }

    /**
     * The pair of the reader's own, if both {@value #OWN_PRIMARY} and {@value #OWN_STANDBY} are set, else one that is
     * started. For what leaves a pair as it was: what only a pair of the tests can suffer, such as {@link #promote}, is
     * refused on the reader's. Its users need the right to pause the replay.
     *
     * @return a pair in which the standby has all that the primary has
     * @throws IllegalStateException if there is none; the message says why and what to do
     * @throws IllegalArgumentException if one of the properties is set, and not the other
     */
    public static PostgresPair open() {
        String primary = System.getProperty(OWN_PRIMARY, "");
        String standby = System.getProperty(OWN_STANDBY, "");
        if (primary.isEmpty() != standby.isEmpty()) {
            throw new IllegalArgumentException("-D" + OWN_PRIMARY + " and -D" + OWN_STANDBY + " belong together; "
                    + (primary.isEmpty() ? "the first" : "the second") + " is missing");
        }
        if (primary.isEmpty()) {
            return start();
        }
        PostgresPair pair = new PostgresPair(primary, standby);
        pair.awaitInSync();
        return pair;
    }

    /**
     * The server that takes writes.
     *
     * @return always the same, also after the other one was {@link #promote}d
     */
    public PostgresNode primary() {
        return primary;
    }

    /**
     * The server that follows, and refuses writes until it is {@link #promote}d.
     *
     * @return always the same
     */
    public PostgresNode standby() {
        return standby;
    }

    /**
     * Name and version of the servers.
     *
     * @return such as {@code PostgreSQL 17.7}
     */
    public String version() {
        return "PostgreSQL " + primary.value("SHOW server_version").replaceFirst(" .*", "");
    }

    /**
     * The link over which the one that follows hears of the other: while it is held, nothing is received.
     *
     * @return the same until {@link #rebuild}
     * @throws IllegalStateException if it is a pair of the reader's own
     */
    public LoopbackProxy link() {
        requireStarted("hold");
        return link;
    }

    /** Stops replaying: the standby goes on to receive, and its reads see what it has replayed so far. */
    public void pauseReplay() {
        standby.execute("SELECT pg_wal_replay_pause()");
        await("the replay is paused",
                () -> standby.value("SELECT pg_get_wal_replay_pause_state()").equals("paused"));
    }

    /** Replays again. */
    public void resumeReplay() {
        standby.execute("SELECT pg_wal_replay_resume()");
    }

    /**
     * Returns when the standby has replayed all that the primary has now. The link must pass, and nothing be paused.
     *
     * @throws IllegalStateException if that does not come about
     */
    public void awaitInSync() {
        long position = primary.position();
        await("the standby is in sync", () -> standby.position() >= position);
    }

    /**
     * Makes the standby a primary of its own, with what it has received. The other one goes on, if it runs, and knows
     * nothing of it. Returns when the promoted one takes writes.
     *
     * @throws IllegalStateException if it is a pair of the reader's own
     */
    public void promote() {
        requireStarted("promote");
        standby.execute("SELECT pg_promote()");
        await("the standby is promoted", () -> standby.value("SELECT pg_is_in_recovery()").equals("f"));
    }

    /**
     * Makes the old primary a standby of the promoted one, from a copy, and returns when it has all: what only the old
     * one had is gone then. It takes a second or so.
     *
     * @throws IllegalStateException if it is a pair of the reader's own
     */
    public void rebuild() {
        requireStarted("rebuild");
        link.close();
        String url = standby.url();
        link = LoopbackProxy.to("127.0.0.1", Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1")));
        kept.execute(PairKeeper.Command.COPY, PRIMARY, STANDBY, link.host(), String.valueOf(link.port()));
        kept.execute(PairKeeper.Command.START, PRIMARY);
        long position = standby.position();
        await("the old primary follows", () -> primary.position() >= position);
    }

    private void requireStarted(String what) {
        if (kept == null) {
            throw new IllegalStateException("the tests do not " + what + " servers of the reader's own; leave out -D"
                    + OWN_PRIMARY + " and -D" + OWN_STANDBY);
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("waited in vain until " + what);
            }
            Thread.onSpinWait();
        }
    }

    /** Kills both, and deletes their data; or leaves the reader's own as they are, replaying. */
    @Override
    public void close() {
        if (kept == null) {
            resumeReplay();
        } else {
            kept.close();
            link.close();
        }
    }
}
