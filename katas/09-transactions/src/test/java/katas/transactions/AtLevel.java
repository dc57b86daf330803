package katas.transactions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import testkit.sql.Isolation;

/** Connections that come at another level than the database's own. */
final class AtLevel {

    private AtLevel() {
    }

    static DataSource of(DataSource source, Isolation level) {
        return (DataSource) Proxy.newProxyInstance(AtLevel.class.getClassLoader(), new Class<?>[] {DataSource.class},
                (self, method, arguments) -> {
                    try {
                        Object made = method.invoke(source, arguments);
                        if (made instanceof Connection connection) {
                            connection.setTransactionIsolation(level.jdbc());
                        }
                        return made;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
