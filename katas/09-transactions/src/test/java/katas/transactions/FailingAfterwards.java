package katas.transactions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import testkit.sql.Database;

/** Connections of which one method does what it should and fails nevertheless, once there was a commit or rollback. */
final class FailingAfterwards {

    private final Database database;
    private final String method;
    private int open;

    /** Connections whose {@code method} fails with a serialization failure. */
    FailingAfterwards(Database database, String method) {
        this.database = database;
        this.method = method;
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class},
                (self, called, arguments) -> {
                    if (!called.getName().equals("getConnection")) {
                        throw new AssertionError("a pool is asked for connections, not for " + called.getName());
                    }
                    open++;
                    return failing(database.dataSource().getConnection());
                });
    }

    /** How many connections have not been closed. */
    int open() {
        return open;
    }

    private Connection failing(Connection connection) {
        boolean[] ended = new boolean[1];
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
                (self, called, arguments) -> {
                    String name = called.getName();
                    ended[0] |= name.equals("commit") || name.equals("rollback");
                    if (name.equals("close") && !connection.isClosed()) {
                        open--;
                    }
                    Object result;
                    try {
                        result = called.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                    if (ended[0] && name.equals(method)) {
                        throw new SQLException(name + " failed", "40001");
                    }
                    return result;
                });
    }
}
