package katas.queries;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/**
 * A driver that notes what is sent through it, and says of batches what it is told to say. The database has done all of
 * the batch by then.
 */
final class OddDriver {

    private static final int COLUMNS = 4;

    private final DataSource source;
    private final Says says;
    private final List<Integer> sent = new ArrayList<>();
    private int batches;
    private int parameters;
    private int connections;
    private Runnable meanwhile = () -> { };

    OddDriver(DataSource source, Says says) {
        this.source = source;
        this.says = says;
    }

    /** A driver that says what the database said. */
    static OddDriver honest(DataSource source) {
        return new OddDriver(source, (batch, counts) -> counts);
    }

    /** A source that gives no connection. */
    static DataSource without(Throwable failure) {
        return proxy(DataSource.class, (self, method, arguments) -> {
            throw failure;
        });
    }

    /** What comes of a batch. */
    interface Says {

        /**
         * Answers a batch.
         *
         * @param batch which one, from 1
         * @param counts what the database has said
         * @return what the caller gets
         * @throws SQLException what the caller gets instead
         */
        int[] of(int batch, int[] counts) throws SQLException;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            Object result = call(source, method, arguments);
            if (method.getName().equals("getConnection")) {
                connections++;
                return connection((Connection) result);
            }
            return result;
        });
    }

    /** How many rows each call has sent. */
    List<Integer> sent() {
        return sent;
    }

    /** How many batches were sent. */
    int batches() {
        return batches;
    }

    /** How many connections were taken. */
    int connections() {
        return connections;
    }

    /** The most parameters that a statement had. */
    int parameters() {
        return parameters;
    }

    /** Does something else once, right before the first rows are sent. */
    void meanwhile(Runnable other) {
        meanwhile = other;
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            Object result = call(connection, method, arguments);
            if (result instanceof PreparedStatement statement) {
                int marks = (int) ((String) arguments[0]).chars().filter(letter -> letter == '?').count();
                parameters = Math.max(parameters, marks);
                return statement(statement, Math.max(1, marks / COLUMNS));
            }
            return result;
        });
    }

    private PreparedStatement statement(PreparedStatement statement, int rows) {
        int[] batch = {0};
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                batch[0] += method.getName().equals("addBatch") ? rows : 0;
                return call(statement, method, arguments);
            }
            Runnable other = meanwhile;
            meanwhile = () -> { };
            other.run();
            boolean isBatch = method.getName().endsWith("Batch");
            sent.add(isBatch ? batch[0] : rows);
            batch[0] = 0;
            Object result = call(statement, method, arguments);
            if (!isBatch) {
                return result;
            }
            batches++;
            int[] counts = says.of(batches, result instanceof int[] small ? small
                    : Arrays.stream((long[]) result).mapToInt(count -> (int) count).toArray());
            return result instanceof int[] ? counts : Arrays.stream(counts).asLongStream().toArray();
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(OddDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
