package katas.transactions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import testkit.sql.Database;

/** A pool of one connection, which looks at it when it comes back. */
final class OneConnection implements AutoCloseable {

    private final Connection connection;
    private final int isolation;
    private boolean taken;

    OneConnection(Database database) throws SQLException {
        connection = database.dataSource().getConnection();
        isolation = connection.getTransactionIsolation();
    }

    /** Hands out the one connection, if it is there. */
    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {DataSource.class},
                (self, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        throw new AssertionError("a pool is asked for connections, not for " + method.getName());
                    }
                    if (taken) {
                        throw new SQLException("the connection was not closed, and the pool has no other");
                    }
                    taken = true;
                    return lent();
                });
    }

    /** Whether the connection is back and as it was. */
    boolean isIdle() throws SQLException {
        return !taken && connection.getAutoCommit() && connection.getTransactionIsolation() == isolation;
    }

    private Connection lent() {
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        taken = false;
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
