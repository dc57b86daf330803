package testkit.sql;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import testkit.schedule.Clients;

/**
 * Lets clients of a database run at the same time, one call at a time in a given order. A client is any code that takes
 * its connections from its own {@link #dataSource}. Before each statement, commit and rollback it pauses, until it is
 * told to go on. So the moments at which one client can come between two statements of another are not left to luck.
 *
 * <p>A client that waits for a lock is recognized by asking the database, or the virtual machine where it is a lock of
 * Java; it goes on by itself when another one lets it. {@code toString} is the schedule that ran, with the values that
 * were bound and the rows that were read, to be put into the message of an assertion. Not thread-safe.
 *
 * <p>To go through all schedules of some operations, take {@link InterleavingExplorer}.
 */
public final class Interleaving implements AutoCloseable {

    private final Clients clients;
    private final SteppedConnections connections;

    /**
     * Has no client yet.
     *
     * @param database where, not null
     */
    public Interleaving(Database database) {
        this(database, new ConcurrentLinkedQueue<>());
        clients.atTheEnd(connections::close);
    }

    /** Takes physical connections of which nobody uses one now before it opens others, and brings them back. */
    Interleaving(Database database, Queue<PhysicalConnection> idle) {
        Objects.requireNonNull(database, "database");
        this.clients = new Clients(database.engine().toString());
        this.connections = new SteppedConnections(database, idle, clients, List.of());
    }

    /**
     * Where a client takes its connections from.
     *
     * @param client the client's name
     * @return a source whose connections pause within {@link #start}ed code of this client, and nowhere else
     */
    public DataSource dataSource(String client) {
        return connections.of(client);
    }

    /**
     * Where an object that several clients share takes its connections from.
     *
     * @return a source that gives each client connections of its own; only for code that a client has {@link #start}ed
     */
    public DataSource sharedSource() {
        return connections.shared();
    }

    /**
     * Begins a client's work, up to its first call. One client does one thing at a time.
     *
     * @param client the client's name
     * @param work what it does, with connections from its {@link #dataSource}
     * @throws IllegalStateException if it has begun something that is not over
     */
    public void start(String client, Callable<?> work) {
        clients.start(client, work);
    }

    /**
     * Lets a client do its next call, and go on to the one after it.
     *
     * @param client the client's name
     * @return whether it could: it had paused; not if its work is over or it waits for another client
     */
    public boolean step(String client) {
        return clients.step(client);
    }

    /** Whether a client could do so many calls. */
    boolean steps(String client, int calls) {
        for (int call = 0; call < calls; call++) {
            if (!step(client)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Lets a client go on until its work is over or it waits for another client.
     *
     * @param client the client's name
     * @return whether its work is over
     */
    public boolean goOn(String client) {
        return clients.goOn(client);
    }

    /** Lets all clients go on, in the order in which they were named first, until all work is over. */
    public void finish() {
        clients.finish();
    }

    /** The names of all clients, in the order in which they were named first. */
    List<String> clients() {
        return clients.names();
    }

    /**
     * Whether a client's work is over.
     *
     * @param client the client's name
     * @return true if it has ended, or none was begun
     */
    public boolean isOver(String client) {
        return clients.isOver(client);
    }

    /**
     * Whether a client waits for a lock that another one holds.
     *
     * @param client the client's name
     * @return true if it waits
     */
    public boolean waits(String client) {
        return clients.waits(client);
    }

    /**
     * What a client's last work returned.
     *
     * @param client the client's name
     * @return the result; null if it has failed, or is not over
     */
    public Object result(String client) {
        return clients.result(client);
    }

    /**
     * What a client's last work failed with.
     *
     * @param client the client's name
     * @return the failure; null if it has not failed
     */
    public Throwable failure(String client) {
        return clients.failure(client);
    }

    /** Lets everybody finish. */
    @Override
    public void close() {
        clients.close();
    }

    /** The schedule that ran, a line a call. */
    @Override
    public String toString() {
        return clients.toString();
    }
}
