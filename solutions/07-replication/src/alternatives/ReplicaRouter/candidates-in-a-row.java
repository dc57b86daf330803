package katas.replication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes a list of candidates, the primary last, and asks one after another with what each has to fulfil. */
public final class ReplicaRouter<C> {

    private final Cluster<C> cluster;
    private final Duration maxStaleness;
    private final AtomicLong reads = new AtomicLong();

    public ReplicaRouter(Cluster<C> cluster, Duration maxStaleness) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.maxStaleness = Objects.requireNonNull(maxStaleness, "maxStaleness");
        if (maxStaleness.compareTo(Duration.ZERO) < 0) {
            throw new IllegalArgumentException("a negative bound: " + maxStaleness);
        }
    }

    public <T> T read(Session<C> session, Function<? super C, ? extends T> work) {
        Objects.requireNonNull(work, "work");
        if (session.transaction().isPresent()) {
            return work.apply(session.transaction().orElseThrow());
        }
        Predicate<NodeStatus> fresh = status -> status.staleness().compareTo(maxStaleness) <= 0;
        for (Node<C> replica : candidates(session)) {
            try {
                Result<T> result = new Result<>();
                if (fresh.test(visit(replica, session, work, fresh, result)) && result.complete) {
                    return result.value();
                }
            } catch (NodeDownException | LostWriteException notThisOne) {
                // The next one.
            }
        }
        Result<T> result = new Result<>();
        visit(cluster.primary(), session, work, any -> true, result);
        session.setUnsure(false);
        return result.value();
    }

    private List<Node<C>> candidates(Session<C> session) {
        if (session.isUnsure()) {
            return List.of();
        }
        List<Node<C>> replicas = new ArrayList<>(cluster.replicas());
        if (!replicas.isEmpty()) {
            Collections.rotate(replicas, -(int) (reads.getAndIncrement() % replicas.size()));
        }
        return replicas;
    }

    private <T> NodeStatus visit(Node<C> node, Session<C> session, Function<? super C, ? extends T> work,
            Predicate<NodeStatus> wanted, Result<T> result) {
        NodeStatus before = checked(node.status(), session);
        if (wanted.test(before)) {
            result.of(node, work);
            NodeStatus after = checked(node.status(), session);
            session.sees(after.position());
            result.complete = true;
        }
        return before;
    }

    private static NodeStatus checked(NodeStatus status, Session<?> session) {
        session.seen().ifPresent(seen -> {
            boolean moved = session.isUnsure() && seen.timeline() != status.position().timeline();
            if (moved || !status.contains(seen)) {
                throw new LostWriteException(seen + " is not at " + status.position());
            }
        });
        return status;
    }

    public <T> T write(Session<C> session, Function<? super C, ? extends T> work) {
        Objects.requireNonNull(work, "work");
        if (session.transaction().isPresent()) {
            return work.apply(session.transaction().orElseThrow());
        }
        Node<C> primary = cluster.primary();
        session.sees(checked(primary.status(), session).position());
        session.setUnsure(true);
        Result<T> result = new Result<>();
        result.of(primary, connection -> {
            session.setTransaction(connection);
            try {
                return work.apply(connection);
            } finally {
                session.setTransaction(null);
            }
        });
        try {
            session.sees(checked(primary.status(), session).position());
            session.setUnsure(false);
        } catch (NodeDownException | LostWriteException unknown) {
            // It is committed all the same.
        }
        return result.value();
    }

    private static final class Result<T> {

        private T value;
        private Throwable thrown;
        private boolean complete;

        <C> void of(Node<C> node, Function<? super C, ? extends T> work) {
            try {
                value = node.execute(work);
            } catch (NodeDownException down) {
                throw down;
            } catch (RuntimeException | Error answer) {
                thrown = answer;
            }
        }

        T value() {
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
