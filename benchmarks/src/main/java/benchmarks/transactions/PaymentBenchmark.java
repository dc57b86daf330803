package benchmarks.transactions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import katas.transactions.Transfer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import testkit.sql.Database;
import testkit.sql.Engine;

/** Payments a second on H2, by how many accounts the threads share: the fewer, the more often they collide. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PaymentBenchmark {

    private static final long RICH = 1_000_000_000_000L;

    /** How collisions are met: by locks that wait, or by a comparison that is tried again. */
    @Param({"pessimistic", "optimistic"})
    public String contender;

    /** How many accounts there are. */
    @Param({"2", "10", "1000"})
    public int size;

    private Database database;
    private Transfer transfer;

    /** Opens the accounts. */
    @Setup
    public void open() {
        database = Database.fresh(Engine.H2);
        database.execute("CREATE TABLE account (id BIGINT PRIMARY KEY, balance BIGINT NOT NULL CHECK (balance >= 0))");
        for (int id = 0; id < size; id++) {
            database.execute("INSERT INTO account VALUES (" + id + ", " + RICH + ")");
        }
        transfer = new Transfer(database.dataSource());
    }

    /** Closes the database. */
    @TearDown
    public void close() {
        database.close();
    }

    /**
     * Pays a cent from one account to another.
     *
     * @return how many attempts it took
     * @throws SQLException if the database refuses
     */
    @Benchmark
    public int pay() throws SQLException {
        int from = ThreadLocalRandom.current().nextInt(size);
        int to = (from + 1 + ThreadLocalRandom.current().nextInt(size - 1)) % size;
        if (contender.equals("pessimistic")) {
            transfer.move(from, to, 1);
            return 1;
        }
        int attempts = 1;
        while (!attempt(from, to)) {
            attempts++;
        }
        return attempts;
    }

    /** Reads without a lock, and writes only what has not changed since; the lower number first. */
    private boolean attempt(int from, int to) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            int lower = Math.min(from, to);
            int higher = Math.max(from, to);
            long lowerBalance = balance(connection, lower);
            long higherBalance = balance(connection, higher);
            int change = from == lower ? -1 : 1;
            connection.setAutoCommit(false);
            boolean done = replace(connection, lower, lowerBalance, lowerBalance + change)
                    && replace(connection, higher, higherBalance, higherBalance - change);
            if (done) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return done;
        }
    }

    private static long balance(Connection connection, int account) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT balance FROM account WHERE id = ?")) {
            select.setLong(1, account);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static boolean replace(Connection connection, int account, long old, long changed) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE account SET balance = ? WHERE id = ? AND balance = ?")) {
            update.setLong(1, changed);
            update.setLong(2, account);
            update.setLong(3, old);
            return update.executeUpdate() == 1;
        }
    }
}
