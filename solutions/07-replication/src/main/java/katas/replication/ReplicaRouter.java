package katas.replication;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Sends writes to the primary and reads to replicas, and lets no session read anything older than it has written or
 * read before.
 *
 * <p><b>Reads.</b> A read goes to a replica that contains what the session has seen and is not too stale: if there is
 * one that answers, the primary is not asked at all. Else it goes to the primary. Replicas take turns: as long as all n
 * of them may answer, each gets one of any n reads in a row that are not made in a transaction. Where one may not, some
 * other that may stands in for it. A replica that does not answer is left out, before the read or in the middle of it.
 * How stale the primary is does not matter.
 *
 * <p>An answer is passed on only if the node, when it is asked again after the read, still contains what the session
 * has seen, for between the two it may have become another one; if not, the next node is asked. By then the node may
 * have applied more than before the read, and the answer may show it, so that is the position that the session has seen
 * from then on. What the work throws is an answer, too, and an {@link Error} as well: "there is no such row" has been
 * read like any other. A {@link NodeDownException} alone is none, whoever throws it: the node did not answer.
 *
 * <p><b>Writes.</b> A write goes to the primary. The session has seen it, and must find it, once it is committed. Reads
 * and writes that are made with the same session within the work of a write are made in its transaction, with its
 * connection; when the work has ended, however it did, the session is in no transaction any more.
 *
 * <p>A write that was committed is never reported as failed. If nobody can be asked afterwards how far it is, if the
 * primary is in another timeline by then, or if it does not answer in the middle of a write, so that nobody knows what
 * became of it, the session is unsure: it reads from the primary alone, until the primary has answered a read or has
 * committed another write, and was then asked successfully how far it is. That goes for a write whose work throws as
 * well: nothing was written, but nobody knows how new that is which the work has read. A write is never done twice.
 *
 * <p><b>Losses.</b> If the primary does not contain what the session has seen, something was lost. If the session is
 * unsure and the primary is in another timeline than before the write, something may have been. In both cases reads
 * that no replica may answer, and all writes, are refused with a {@link LostWriteException}, and nothing is written.
 *
 * <p>Each read asks a node for its status before and after, and each write the primary. Thread-safe, if the nodes are;
 * a session is not.
 *
 * <p>Source: D. Terry and others, <i>Session Guarantees for Weakly Consistent Replicated Data</i>, 1994.
 *
 * @param <C> what reads and writes are made with, such as a connection
 */
public final class ReplicaRouter<C> {

    private final Cluster<C> cluster;
    private final Duration maxStaleness;
    private final AtomicLong turn = new AtomicLong();

    /**
     * Makes a router.
     *
     * @param cluster tells, at each read and write, who plays which part; not asked before; not null
     * @param maxStaleness how stale a replica may be that answers reads; at least zero, which is allowed as well as
     *     any other bound if the replica's staleness equals it; not null
     * @throws IllegalArgumentException if {@code maxStaleness} is negative; the message contains it
     * @throws NullPointerException if an argument is null
     */
    public ReplicaRouter(Cluster<C> cluster, Duration maxStaleness) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        if (maxStaleness.isNegative()) {
            throw new IllegalArgumentException("maxStaleness must be at least 0, not " + maxStaleness);
        }
        this.maxStaleness = maxStaleness;
    }

    /**
     * Reads.
     *
     * @param session who reads, not null
     * @param work reads, and writes nothing; may be called more than once; not null
     * @param <T> what is read
     * @return what the work returned, may be null
     * @throws NodeDownException if no replica may answer and the primary does not answer
     * @throws LostWriteException if no replica may answer and the primary does not have, or may not have, what the
     *     session has seen; the message contains that position and the primary's
     * @throws RuntimeException what the work threw, which may be an {@link Error} as well
     * @throws NullPointerException if an argument is null
     */
    public <T> T read(Session<C> session, Function<? super C, ? extends T> work) {
        Objects.requireNonNull(work, "work");
        if (session.transaction().isPresent()) {
            return work.apply(session.transaction().get());
        }
        if (!session.isUnsure()) {
            List<Node<C>> replicas = cluster.replicas();
            long first = turn.getAndIncrement();
            for (int i = 0; i < replicas.size(); i++) {
                Node<C> replica = replicas.get(Math.floorMod(first + i, replicas.size()));
                Optional<Answer<T>> answer = ask(replica, session, work);
                if (answer.isPresent()) {
                    return answer.get().give();
                }
            }
        }
        return readFromPrimary(session, work);
    }

    /** Nothing if the replica may not answer, does not, or has become another one meanwhile. */
    private <T> Optional<Answer<T>> ask(Node<C> replica, Session<C> session, Function<? super C, ? extends T> work) {
        try {
            NodeStatus before = replica.status();
            if (before.staleness().compareTo(maxStaleness) > 0 || !contains(before, session)) {
                return Optional.empty();
            }
            Answer<T> answer = Answer.of(replica, work);
            NodeStatus after = replica.status();
            if (!contains(after, session)) {
                return Optional.empty();
            }
            session.sees(after.position());
            return Optional.of(answer);
        } catch (NodeDownException down) {
            return Optional.empty();
        }
    }

    private <T> T readFromPrimary(Session<C> session, Function<? super C, ? extends T> work) {
        Node<C> primary = cluster.primary();
        requireNothingLost(primary.status(), session);
        Answer<T> answer = Answer.of(primary, work);
        NodeStatus after = primary.status();
        requireNothingLost(after, session);
        session.sees(after.position());
        session.setUnsure(false);
        return answer.give();
    }

    /**
     * Writes.
     *
     * @param session who writes, not null
     * @param work reads and writes in one transaction; called once at most; not null
     * @param <T> what comes of it
     * @return what the work returned, may be null
     * @throws NodeDownException if the primary does not answer; unless the session {@link Session#isUnsure}, nothing
     *     was written
     * @throws LostWriteException if the primary does not have, or may not have, what the session has seen; the message
     *     contains that position and the primary's
     * @throws RuntimeException what the work threw, which may be an {@link Error} as well; nothing was written, and
     *     reads of the work count as seen
     * @throws NullPointerException if an argument is null
     */
    public <T> T write(Session<C> session, Function<? super C, ? extends T> work) {
        Objects.requireNonNull(work, "work");
        if (session.transaction().isPresent()) {
            return work.apply(session.transaction().get());
        }
        Node<C> primary = cluster.primary();
        NodeStatus before = primary.status();
        requireNothingLost(before, session);
        session.sees(before.position());
        session.setUnsure(true);
        Answer<T> answer = Answer.of(primary, connection -> inTransaction(session, connection, work));
        learn(session, primary);
        return answer.give();
    }

    private static <C, T> T inTransaction(Session<C> session, C connection, Function<? super C, ? extends T> work) {
        session.setTransaction(connection);
        try {
            return work.apply(connection);
        } finally {
            session.setTransaction(null);
        }
    }

    /** A commit is a commit, also if nobody says how far it went. */
    private void learn(Session<C> session, Node<C> primary) {
        try {
            NodeStatus after = primary.status();
            if (nothingLost(after, session)) {
                session.sees(after.position());
                session.setUnsure(false);
            }
        } catch (NodeDownException down) {
            // The session has been unsure since the write began, and stays so.
        }
    }

    private static boolean contains(NodeStatus status, Session<?> session) {
        return session.seen().map(status::contains).orElse(true);
    }

    /** Who is unsure has seen how far the primary was before the write, and in which timeline. */
    private static boolean nothingLost(NodeStatus primary, Session<?> session) {
        int timeline = primary.position().timeline();
        return contains(primary, session)
                && (!session.isUnsure() || session.seen().orElseThrow().timeline() == timeline);
    }

    private static void requireNothingLost(NodeStatus primary, Session<?> session) {
        if (!nothingLost(primary, session)) {
            throw new LostWriteException("the session has seen " + session.seen().orElseThrow()
                    + (session.isUnsure() ? " and written something after it" : "")
                    + ", and the primary, at " + primary.position() + ", does not have that");
        }
    }

    /** What the work came to: a value, or what it threw; the node's own word that it is down is none. */
    private record Answer<T>(T value, Throwable thrown) {

        static <C, T> Answer<T> of(Node<C> node, Function<? super C, ? extends T> work) {
            try {
                return new Answer<>(node.execute(work), null);
            } catch (NodeDownException down) {
                throw down;
            } catch (RuntimeException | Error thrown) {
                return new Answer<>(null, thrown);
            }
        }

        T give() {
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown != null) {
                throw (RuntimeException) thrown;
            }
            return value;
        }
    }
}
