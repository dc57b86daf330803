package testkit.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import testkit.schedule.CallFault;
import testkit.schedule.Clients;

/** Connections on which every statement, commit and rollback is a step of the client that has taken them. */
final class SteppedConnections {

    private final Database database;
    private final Sessions sessions;
    private final Queue<PhysicalConnection> idle;
    private final Clients clients;
    private final List<CallFault> faults;
    private final Map<String, OfClient> byClient = new ConcurrentHashMap<>();
    private final Map<Long, String> owners = new ConcurrentHashMap<>();

    /**
     * Has lent none. The database is asked from now on which clients wait.
     *
     * @param database where
     * @param idle physical connections of which nobody uses one now: taken before others are opened, and brought back
     * @param clients whose steps they are
     * @param faults in which manners the steps may be made to fail
     */
    SteppedConnections(Database database, Queue<PhysicalConnection> idle, Clients clients, List<CallFault> faults) {
        this.database = database;
        this.sessions = database.sessions();
        this.idle = idle;
        this.clients = clients;
        this.faults = faults;
        clients.askWhoWaits(new SessionWaits(sessions, () -> Map.copyOf(owners)));
    }

    /** Connections of one client, which pause in its thread and nowhere else. */
    DataSource of(String client) {
        return ofClient(client).source;
    }

    /** Connections of whichever client asks, in its thread. */
    DataSource shared() {
        return InterceptedDataSource.of(database.plain(), invocation -> of(clients.current()
                .orElseThrow(() -> new IllegalStateException("no client runs in " + Thread.currentThread())))
                .getConnection());
    }

    private OfClient ofClient(String client) {
        return byClient.computeIfAbsent(client, OfClient::new);
    }

    /** Closes the physical ones that were brought back. */
    void close() {
        idle.forEach(PhysicalConnection::close);
        idle.clear();
    }

    private final class OfClient {

        private final String name;
        private final DataSource source;
        private final Map<Connection, PhysicalConnection> lent = new ConcurrentHashMap<>();
        /** Whose rows are being read. */
        private volatile ObservedCall lastCall;

        OfClient(String name) {
            this.name = name;
            this.source = InterceptedDataSource.of(database.plain(), this::around);
        }

        private Object around(InterceptedDataSource.Invocation invocation) throws Throwable {
            boolean open = invocation.connection() != null && lent.containsKey(invocation.connection());
            boolean mine = open && clients.current().filter(name::equals).isPresent();
            if (mine && ObservedCall.isOne(invocation)) {
                lastCall = new ObservedCall(invocation, faults);
                return clients.step(lastCall);
            }
            if (mine && lastCall != null && invocation.method().equals("next")) {
                return lastCall.next(invocation);
            }
            if (invocation.isOn(DataSource.class) && invocation.method().equals("getConnection")) {
                return invocation.intercepted(lend(invocation));
            }
            if (invocation.connection() != null && !open) {
                return afterClose(invocation);
            }
            if (invocation.isOn(Connection.class) && invocation.method().equals("close")) {
                PhysicalConnection back = lent.remove(invocation.connection());
                back.reset();
                idle.add(back);
                return null;
            }
            return invocation.proceed();
        }

        private Connection lend(InterceptedDataSource.Invocation invocation) throws Throwable {
            PhysicalConnection physical = idle.poll();
            if (physical == null) {
                Connection made = (Connection) invocation.call();
                physical = new PhysicalConnection(made, sessions.id(made), made.getTransactionIsolation());
            }
            owners.put(physical.session(), name);
            lent.put(physical.connection(), physical);
            return physical.connection();
        }

        private Object afterClose(InterceptedDataSource.Invocation invocation) throws SQLException {
            if (invocation.method().equals("close")) {
                return null;
            }
            throw new SQLException("the connection is closed", "08003");
        }
    }
}
