package benchmarks.replication;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import testkit.sql.PostgresPair;

/** A commit on a PostgreSQL primary, which is then killed, and its standby promoted. */
final class PostgresFailover {

    private static final String INSERT = "INSERT INTO orders VALUES (1)";

    private PostgresFailover() {
    }

    /** With what setting, and what befalls the commit. */
    enum Case {

        /** The default. */
        ASYNCHRONOUS("synchronous_commit=on", "", true, false),

        /** The commit waits for the standby's log. */
        SYNCHRONOUS("synchronous_standby_names=standby", "standby", false, false),

        /** The same, with nobody who would confirm. */
        SYNCHRONOUS_CUT_OFF(SYNCHRONOUS.setting, "standby", true, false),

        /** The same, and the client loses its patience. */
        SYNCHRONOUS_CANCELLED(SYNCHRONOUS.setting, "standby", true, true);

        private final String setting;
        private final String standbys;
        private final boolean cutOff;
        private final boolean cancelled;

        Case(String setting, String standbys, boolean cutOff, boolean cancelled) {
            this.setting = setting;
            this.standbys = standbys;
            this.cutOff = cutOff;
            this.cancelled = cancelled;
        }
    }

    /** Runs a case. */
    static List<String> play(Case one) {
        try (PostgresPair pair = PostgresPair.start()) {
            String version = pair.version();
            pair.primary().execute("CREATE TABLE orders (id int)",
                    "ALTER SYSTEM SET synchronous_standby_names = '" + one.standbys + "'", "SELECT pg_reload_conf()");
            awaitValue(pair, "SHOW synchronous_standby_names", one.standbys);
            if (!one.standbys.isEmpty()) {
                awaitValue(pair, "SELECT sync_state FROM pg_stat_replication", "sync");
            }
            pair.awaitInSync();
            if (one.cutOff) {
                pair.link().hold();
            }
            String answer = insert(pair, one);
            pair.primary().kill();
            pair.promote();
            boolean there = pair.standby().value("SELECT count(*) FROM orders").equals("1");
            return List.of(version, one.setting, one.cutOff ? "cut off" : "in sync",
                    one.cancelled ? INSERT + " and cancel" : INSERT, answer, there ? "there" : "gone");
        }
    }

    private static void awaitValue(PostgresPair pair, String sql, String value) {
        while (!value.equals(pair.primary().value(sql))) {
            Thread.onSpinWait();
        }
    }

    private static String insert(PostgresPair pair, Case one) {
        try (Connection connection = pair.primary().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> answer(statement));
            String waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
            while (!answer.isDone() && pair.primary().value(waits).equals("0")) {
                Thread.onSpinWait();
            }
            if (one.cancelled) {
                statement.cancel();
            } else if (one.cutOff && !answer.isDone()) {
                return "none: it waits (SyncRep)";
            }
            return answer.join();
        } catch (SQLException | CompletionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String answer(Statement statement) {
        try {
            int rows = statement.executeUpdate(INSERT);
            boolean warned = statement.getWarnings() != null
                    && String.valueOf(statement.getWarnings()).contains("canceling wait for synchronous replication");
            return "INSERT 0 " + rows + (warned ? " with a warning" : "");
        } catch (SQLException killed) {
            return "error " + killed.getSQLState();
        }
    }
}
