package benchmarks.replication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import katas.replication.Cluster;
import katas.replication.Node;
import katas.replication.NodeStatus;
import katas.replication.Position;
import katas.replication.ReplicaRouter;
import katas.replication.Session;

/** A minute of users who write and read, in simulated time, and which of their reads were older than they knew. */
final class RoutedMinute implements Cluster<Long> {

    static final int USERS = 500;
    static final int MILLIS = 60_000;
    static final int OPERATIONS_A_SECOND = 500;
    static final int WRITES_IN_A_HUNDRED = 10;

    private static final long STICKY_MILLIS = 1_000;

    private final RoutingType routing;
    private final LagType lag;
    private final ReplicaRouter<Long> router = new ReplicaRouter<>(this, Duration.ofDays(1));
    /** When each write was made. */
    private final List<Long> writes = new ArrayList<>();
    private final Server primary = new Server(-1);
    private final List<Node<Long>> replicas = List.of(new Server(0), new Server(1));
    private long now;
    private int turn;
    private long reads;
    private long old;
    private long onPrimary;

    /** A server, whose position is the number of writes that it has. */
    private final class Server implements Node<Long> {

        private final int replica;

        Server(int replica) {
            this.replica = replica;
        }

        private long position() {
            if (replica < 0) {
                return writes.size();
            }
            long applied = now - lag.millis(replica, now);
            int position = writes.size();
            while (position > 0 && writes.get(position - 1) > applied) {
                position--;
            }
            return position;
        }

        @Override
        public NodeStatus status() {
            return new NodeStatus(new Position(1, position()), Map.of(), Duration.ZERO);
        }

        @Override
        public <T> T execute(Function<? super Long, ? extends T> work) {
            onPrimary += replica < 0 ? 1 : 0;
            return work.apply(position());
        }
    }

    private static final class User {

        private final Session<Long> session = new Session<>();
        private long known;
        private long wrote = Long.MIN_VALUE / 2;
    }

    private RoutedMinute(RoutingType routing, LagType lag) {
        this.routing = routing;
        this.lag = lag;
    }

    /** Plays a minute. */
    static RoutedMinute play(RoutingType routing, LagType lag, long seed) {
        RoutedMinute minute = new RoutedMinute(routing, lag);
        minute.play(new Random(seed));
        return minute;
    }

    private void play(Random random) {
        List<User> users = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            users.add(new User());
        }
        for (int operation = 0; operation < OPERATIONS_A_SECOND * MILLIS / 1_000; operation++) {
            now = operation * 1_000L / OPERATIONS_A_SECOND;
            // Forty users are about at a time; every half second one leaves and another comes.
            User user = users.get((operation / 250 + random.nextInt(40)) % USERS);
            if (random.nextInt(100) < WRITES_IN_A_HUNDRED) {
                write(user);
            } else {
                read(user);
            }
        }
    }

    private void write(User user) {
        long before = onPrimary;
        if (routing == RoutingType.ROUTER) {
            router.write(user.session, position -> writes.add(now));
        } else {
            writes.add(now);
        }
        onPrimary = before;
        user.known = writes.size();
        user.wrote = now;
    }

    private void read(User user) {
        reads++;
        long seen = switch (routing) {
            case ROUTER -> router.read(user.session, position -> position);
            case REPLICAS -> onReplica();
            case PRIMARY -> primary.execute(position -> position);
            case A_SECOND -> now - user.wrote <= STICKY_MILLIS ? primary.execute(position -> position) : onReplica();
        };
        old += seen < user.known ? 1 : 0;
        user.known = Math.max(user.known, seen);
    }

    private long onReplica() {
        return replicas.get(turn++ % replicas.size()).execute(position -> position);
    }

    @Override
    public Node<Long> primary() {
        return primary;
    }

    @Override
    public List<Node<Long>> replicas() {
        return replicas;
    }

    /** How many reads there were. */
    long reads() {
        return reads;
    }

    /** How many saw less than the user had written or read before. */
    long old() {
        return old;
    }

    /** How many the primary answered. */
    long onPrimary() {
        return onPrimary;
    }
}
