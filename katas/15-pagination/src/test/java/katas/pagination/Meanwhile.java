package katas.pagination;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Does something else whenever a statement is about to run, and was asked for once more before it has ended. */
final class Meanwhile {

    private Meanwhile() {
    }

    /** What is done does not interrupt itself. */
    static DataSource before(DataSource dataSource, Runnable something) {
        AtomicBoolean busy = new AtomicBoolean();
        return ProxyDataSourceBuilder.create(dataSource).beforeQuery((execution, queries) -> {
            if (busy.compareAndSet(false, true)) {
                something.run();
                busy.set(false);
            }
        }).build();
    }

    /** A database that must not be asked. */
    static DataSource nobodyAsks() {
        return (DataSource) Proxy.newProxyInstance(Meanwhile.class.getClassLoader(), new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    throw new SQLException("the database was asked: " + method.getName());
                });
    }
}
