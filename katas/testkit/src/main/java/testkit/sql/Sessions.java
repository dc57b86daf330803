package testkit.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Asks a database which of its sessions wait for which others. Thread-safe. */
final class Sessions {

    /** H2 names the blocker a moment longer than it blocks: until the one that waited has woken up. */
    private static final String WAITING_IN_H2 = """
            SELECT waiting.SESSION_ID, waiting.BLOCKER_ID FROM INFORMATION_SCHEMA.SESSIONS waiting
            JOIN INFORMATION_SCHEMA.SESSIONS blocker ON blocker.SESSION_ID = waiting.BLOCKER_ID
            WHERE blocker.CONTAINS_UNCOMMITTED""";

    private static final String WAITING_IN_POSTGRES = """
            SELECT pid, unnest(pg_blocking_pids(pid)) FROM pg_stat_activity
            WHERE wait_event_type = 'Lock' AND application_name = current_setting('application_name')""";

    private static final String UNCOMMITTED_IN_H2 =
            "SELECT SESSION_ID FROM INFORMATION_SCHEMA.SESSIONS WHERE CONTAINS_UNCOMMITTED";

    private final Engine engine;
    private final Connection connection;
    private final PreparedStatement waiting;

    /** Asks through a connection of its own. */
    Sessions(Engine engine, Connection connection) throws SQLException {
        this.engine = engine;
        this.connection = connection;
        this.waiting = connection.prepareStatement(engine == Engine.H2 ? WAITING_IN_H2 : WAITING_IN_POSTGRES);
    }

    /** The number by which the engine knows a connection. */
    long id(Connection of) throws SQLException {
        try (Statement statement = of.createStatement(); ResultSet row = statement.executeQuery(
                engine == Engine.H2 ? "SELECT SESSION_ID()" : "SELECT pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private synchronized Map<Long, Set<Long>> waiting() throws SQLException {
        Map<Long, Set<Long>> found = new HashMap<>();
        try (ResultSet rows = waiting.executeQuery()) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getLong(1), id -> new HashSet<>()).add(rows.getLong(2));
            }
        }
        return found;
    }

    /** Whether the engine may try a statement again and again without saying for whom it waits. */
    boolean retriesInsteadOfWaiting() {
        return engine == Engine.H2;
    }

    /**
     * Whether all who are busy wait for somebody who is not.
     *
     * @param busy who is busy
     * @param known the owner of each connection
     * @param retrying those of the busy of which it is known that they try in vain, again and again
     * @param holders who waits for a lock of Java, and who holds it
     * @return for each who is busy those that it waits for; empty if one of them does not wait, waits for a stranger,
     *     or waits for itself in the end, which is a deadlock that the database is about to resolve
     */
    Map<String, Set<String>> allWait(Set<String> busy, Map<Long, String> known, Set<String> retrying,
            Map<String, String> holders) throws SQLException {
        Map<String, Set<String>> blockers = new TreeMap<>();
        holders.forEach((waiter, holder) -> blockers.computeIfAbsent(waiter, name -> new TreeSet<>()).add(holder));
        for (Map.Entry<Long, Set<Long>> one : waiting().entrySet()) {
            String waiter = known.get(one.getKey());
            Set<String> names = new TreeSet<>();
            one.getValue().forEach(id -> names.add(known.getOrDefault(id, "")));
            // Of a deadlock's victim H2 goes on to say that it waits, long after it was told.
            if (waiter != null && busy.contains(waiter) && !names.contains("")) {
                blockers.computeIfAbsent(waiter, name -> new TreeSet<>()).addAll(names);
            }
        }
        for (String waiter : retrying) {
            blockers.put(waiter, uncommitted(known, waiter, blockers));
        }
        blockers.values().removeIf(Set::isEmpty);
        boolean all = blockers.keySet().containsAll(busy) && busy.stream().noneMatch(one -> inCircle(one, blockers));
        return all ? blockers : Map.of();
    }

    /** Who may have inserted what a retrying one wants to insert: all with open changes that do not wait for it. */
    private synchronized Set<String> uncommitted(Map<Long, String> known, String waiter,
            Map<String, Set<String>> blockers) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(UNCOMMITTED_IN_H2)) {
            while (rows.next()) {
                String owner = known.getOrDefault(rows.getLong(1), waiter);
                if (!owner.equals(waiter) && !blockers.getOrDefault(owner, Set.of()).contains(waiter)) {
                    found.add(owner);
                }
            }
        }
        return found;
    }

    private static boolean inCircle(String start, Map<String, Set<String>> blockers) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(blockers.get(start));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(start)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(blockers.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }
}
