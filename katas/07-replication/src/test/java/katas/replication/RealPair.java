package katas.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import testkit.sql.PostgresPair;

/** A router in front of a real primary with a real standby. */
final class RealPair implements Cluster<Connection> {

    /** Ends with the process. */
    private static RealPair started;

    private final PostgresPair pair;
    private final PostgresRouterNode first;
    private final PostgresRouterNode second;
    private final ReplicaRouter<Connection> router = new ReplicaRouter<>(this, Duration.ZERO);
    private boolean promoted;
    private int number;

    /** One that the tests have started, and nothing was promoted in: the same for all of a process. */
    static synchronized RealPair started() {
        if (started == null || started.promoted) {
            started = new RealPair(PostgresPair.start());
        }
        return started;
    }

    /** The reader's own, or else one that was started. */
    static RealPair any() {
        return System.getProperty(PostgresPair.OWN_PRIMARY, "").isEmpty() ? started()
                : new RealPair(PostgresPair.open());
    }

    private RealPair(PostgresPair pair) {
        this.pair = pair;
        this.first = new PostgresRouterNode(pair.primary());
        this.second = new PostgresRouterNode(pair.standby());
        pair.primary().execute("DROP TABLE IF EXISTS kata_numbers", "CREATE TABLE kata_numbers (number int)");
        pair.awaitInSync();
    }

    @Override
    public Node<Connection> primary() {
        return promoted ? second : first;
    }

    @Override
    public List<Node<Connection>> replicas() {
        return promoted ? List.of() : List.of(second);
    }

    /** A user who knows what he has written and read. */
    private final class User {

        private final Session<Connection> session = new Session<>();
        private final Set<Integer> known = new LinkedHashSet<>();

        void write() {
            int written = ++number;
            router.write(session, connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.executeUpdate("INSERT INTO kata_numbers VALUES (" + written + ")");
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            });
            known.add(written);
        }

        /** Reads, and asks that all is there that is known, and that the standby was used if it may be. */
        void read(String order) {
            boolean allowed = !promoted && session.seen().map(seen -> second.status().contains(seen)).orElse(true);
            read(order, allowed);
        }

        void read(String order, boolean fromStandby) {
            first.forgetCalls();
            List<Integer> seen = numbers(session);
            assertThat(seen).as("all that the session has written or read before, in the order %s", order)
                    .containsAll(known);
            known.addAll(seen);
            if (fromStandby) {
                assertThat(first.calls()).as("calls of the primary although the standby has all, in the order %s",
                        order).isZero();
            }
        }
    }

    private List<Integer> numbers(Session<Connection> session) {
        return router.read(session, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT number FROM kata_numbers")) {
                List<Integer> numbers = new ArrayList<>();
                while (rows.next()) {
                    numbers.add(rows.getInt(1));
                }
                return numbers;
            } catch (SQLException failure) {
                throw new NodeDownException("the server has gone", failure);
            }
        });
    }

    /** Each order of a write, a read, a pause of the replay and its end, with a read after all. */
    void everyOrderOfPauses() {
        Choices.all(choices -> {
            List<String> left = new ArrayList<>(List.of("write", "read", "pause", "resume"));
            User user = new User();
            while (!left.isEmpty()) {
                String step = left.remove(choices.below(left.size()));
                choices.tell(step);
                switch (step) {
                    case "write" -> user.write();
                    case "read" -> user.read(choices.toString());
                    case "pause" -> pair.pauseReplay();
                    default -> pair.resumeReplay();
                }
            }
            user.read(choices.toString());
            pair.resumeReplay();
        });
    }

    /** The standby is killed at each moment of a read, a write and a read, and comes back. */
    void everyMomentOfACrash() {
        List<User> users = List.of(new User(), new User(), new User(), new User());
        for (int before = 0; before < users.size(); before++) {
            steps(users.get(before), 0, before, "the standby runs");
        }
        pair.standby().kill();
        for (int before = 0; before < users.size(); before++) {
            users.get(before).read("killed after " + before + " steps", false);
            steps(users.get(before), before, 3, "the standby is killed after " + before + " steps");
        }
        pair.standby().restart();
        pair.awaitInSync();
        for (User user : users) {
            user.read("the standby is back, and in sync", true);
        }
    }

    private static void steps(User user, int from, int to, String order) {
        for (int step = from; step < to; step++) {
            if (step == 1) {
                user.write();
            } else {
                user.read(order, false);
            }
        }
    }

    /** Users at every stage meet a failover that loses what the standby has not received. */
    void failover() {
        pair.awaitInSync();
        User fresh = new User();
        User early = new User();
        early.write();
        pair.awaitInSync();
        User reader = new User();
        reader.read("before the link is held", true);
        pair.link().hold();
        User late = new User();
        late.write();
        early.read("the link is held", true);
        User lateReader = new User();
        lateReader.session.sees(late.session.seen().orElseThrow());
        lateReader.read("from the primary", false);
        pair.primary().kill();
        pair.promote();
        promoted = true;
        for (User user : List.of(fresh, early, reader)) {
            user.read("after the failover");
            user.write();
            user.read("after the failover and a write");
        }
        for (int more = 0; more < 20; more++) {
            fresh.write();
        }
        for (User user : List.of(late, lateReader)) {
            assertThatThrownBy(() -> user.read("after the failover"), "what the session has seen is lost")
                    .isInstanceOf(LostWriteException.class);
            assertThatThrownBy(user::write, "a write by who has seen what is lost")
                    .isInstanceOf(LostWriteException.class);
        }
    }
}
