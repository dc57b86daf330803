package benchmarks.cap;

import java.util.function.Consumer;
import testkit.sql.PostgresPair;

/** What a PostgreSQL primary with a standby answers under a fault. */
final class PostgresHistories {

    private static final String SYNCHRONOUS = "synchronous_commit = on with a synchronous standby";
    private static final String READ = "SELECT (SELECT value FROM register)";

    private PostgresHistories() {
    }

    static void measure(VerdictExperiment.Rows rows) {
        rows.add("asynchronous", "standby lags", "reads at the primary", history(false, PostgresHistories::atPrimary));
        rows.add("asynchronous", "standby lags", "reads at the standby", history(false, PostgresHistories::atStandby));
        rows.add("asynchronous", "failover", "reads at the primary after", history(false, PostgresHistories::failover));
        rows.add(SYNCHRONOUS, "failover", "reads at the primary after", history(true, pair -> held(pair, false)));
        rows.add(SYNCHRONOUS, "failover", "reads at the primary before and after",
                history(true, pair -> held(pair, true)));
    }

    static String version() {
        try (PostgresPair pair = PostgresPair.start()) {
            return pair.version();
        }
    }

    /** What is done with a pair. */
    private interface Scenario {

        History of(PostgresPair pair);
    }

    private static History history(boolean synchronous, Scenario scenario) {
        try (PostgresPair pair = PostgresPair.start()) {
            pair.primary().execute("CREATE TABLE register (value text)", "INSERT INTO register VALUES (NULL)");
            pair.awaitInSync();
            if (synchronous) {
                pair.primary().execute("ALTER SYSTEM SET synchronous_standby_names = '*'", "SELECT pg_reload_conf()");
                await(pair, "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'");
            }
            return scenario.of(pair);
        }
    }

    private static void await(PostgresPair pair, String count) {
        while (pair.primary().value(count).equals("0")) {
            pair.primary().execute("SELECT pg_sleep(0.01)");
        }
    }

    private static Runnable write(PostgresPair pair, String value) {
        return () -> pair.primary().execute("UPDATE register SET value = '" + value + "'");
    }

    private static History atPrimary(PostgresPair pair) {
        History history = new History();
        pair.pauseReplay();
        history.write("", "1", write(pair, "1"));
        history.read(" at the primary", () -> pair.primary().value(READ));
        return history;
    }

    private static History atStandby(PostgresPair pair) {
        History history = new History();
        pair.pauseReplay();
        history.write("", "1", write(pair, "1"));
        history.read(" at the standby", () -> pair.standby().value(READ));
        return history;
    }

    private static History failover(PostgresPair pair) {
        History history = new History();
        pair.link().hold();
        history.write("", "1", write(pair, "1"));
        pair.promote();
        history.read(" at the new primary", () -> pair.standby().value(READ));
        return history;
    }

    /** A commit that waits for the standby, which hears nothing; its client gives up. */
    private static History held(PostgresPair pair, boolean seen) {
        History history = new History();
        pair.link().hold();
        Consumer<Runnable> inBackground = work -> {
            Thread writer = new Thread(work);
            writer.start();
            await(pair, "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'");
            pair.primary().execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    + "WHERE wait_event = 'SyncRep'");
            join(writer);
        };
        history.unansweredWrite("", "1", () -> inBackground.accept(() -> {
            try {
                write(pair, "1").run();
            } catch (IllegalArgumentException terminated) {
                // The connection was closed before there was an answer, as was to be shown.
            }
        }));
        if (seen) {
            history.read(" at the primary", () -> pair.primary().value(READ));
        }
        pair.promote();
        history.read(" at the new primary", () -> pair.standby().value(READ));
        return history;
    }

    private static void join(Thread writer) {
        try {
            writer.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a commit was under way", interrupted);
        }
    }
}
