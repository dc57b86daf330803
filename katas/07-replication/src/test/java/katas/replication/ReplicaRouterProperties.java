package katas.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.Property;

class ReplicaRouterProperties {

    /** One run: a session does something, and between any two calls of nodes something may happen to the cluster. */
    private static final class Run {

        private final Choices choices;
        private final MemoryCluster cluster = new MemoryCluster(2);
        private final ReplicaRouter<MemoryNode.Rows> router = new ReplicaRouter<>(cluster, Duration.ZERO);
        private final Session<MemoryNode.Rows> session = new Session<>();
        private final Set<Integer> known = new LinkedHashSet<>();
        private final List<String> events;
        private int eventsLeft;
        private boolean promoted;
        private boolean disturbed;
        private int number;

        Run(Choices choices, int events, String... kinds) {
            this.choices = choices;
            this.eventsLeft = events;
            this.events = List.of(kinds);
            for (MemoryNode node : List.of(cluster.thePrimary(), cluster.replica(1), cluster.replica(2))) {
                node.beforeCall = call -> maybe(node + "." + call);
            }
        }

        private void maybe(String before) {
            int chosen = eventsLeft == 0 ? 0 : choices.below(events.size() + 1);
            if (chosen > 0) {
                eventsLeft--;
                disturbed = true;
                choices.tell(events.get(chosen - 1) + ", before " + before);
                happen(events.get(chosen - 1));
            }
        }

        private void happen(String event) {
            switch (event) {
                case "another session writes" -> cluster.thePrimary().append(++number);
                case "replica 1 catches up" -> catchUp(promoted ? cluster.thePrimary() : cluster.replica(1));
                case "replica 2 applies one" -> cluster.replica(promoted ? 1 : 2).replay(cluster.thePrimary(), 1);
                case "replica 2 goes or comes back" -> {
                    MemoryNode replica = cluster.replica(promoted ? 1 : 2);
                    replica.down = !replica.down;
                }
                default -> {
                    if (!promoted) {
                        promoted = true;
                        cluster.promote(1);
                    }
                }
            }
        }

        private void catchUp(MemoryNode replica) {
            replica.replayAll(cluster.thePrimary());
        }

        void session(int operations) {
            for (int i = 0; i < operations; i++) {
                maybe("operation " + (i + 1));
                disturbed = false;
                String operation = choices.of("read", "write");
                choices.tell(operation);
                try {
                    if (operation.equals("write")) {
                        write();
                    } else {
                        read();
                    }
                } catch (LostWriteException lost) {
                    choices.tell("lost");
                    assertThat(promoted).as("nothing is lost without a failover: %s", choices).isTrue();
                } catch (NodeDownException down) {
                    choices.tell("down");
                    assertThat(promoted).as("the primary is down during a failover only: %s", choices).isTrue();
                }
            }
        }

        private void write() {
            int written = ++number;
            router.write(session, rows -> {
                rows.add(written);
                return null;
            });
            known.add(written);
        }

        private void read() {
            boolean allowed = !session.isUnsure() && cluster.replicas().stream().map(MemoryNode.class::cast)
                    .anyMatch(replica -> !replica.down && has(replica));
            cluster.thePrimary().forgetCalls();
            List<Integer> seen = router.read(session, MemoryNode.Rows::all);
            choices.tell("has " + seen);
            assertThat(seen).as("all that the session has written or read before: %s", choices).containsAll(known);
            known.addAll(seen);
            if (allowed && !disturbed) {
                assertThat(cluster.thePrimary().calls()).as("calls of the primary although a replica has all: %s",
                        choices).isZero();
            }
        }

        private boolean has(MemoryNode replica) {
            return session.seen().map(seen -> new NodeStatus(replica.position(), replica.forks(), Duration.ZERO)
                    .contains(seen)).orElse(true);
        }
    }

    @Property(tries = 1)
    void noSessionGoesBackInAnyOrderOfReplication() {
        int runs = Choices.all(choices -> new Run(choices, 3, "another session writes", "replica 1 catches up",
                "replica 2 applies one").session(3));
        assertThat(runs).as("orders of three operations and up to three events").isGreaterThan(10_000);
    }

    @Property(tries = 1)
    void noSessionGoesBackInAnyOrderWithAFailover() {
        int runs = Choices.all(choices -> new Run(choices, 2, "replica 1 catches up", "replica 2 applies one",
                "replica 2 goes or comes back", "replica 1 is promoted").session(4));
        assertThat(runs).as("orders of four operations and up to two events").isGreaterThan(10_000);
    }

    /** The last step uses a pair up, and to start one takes longer than all else together: so it is one example. */
    @Example
    void noSessionGoesBackOnPostgres() {
        RealPair.any().everyOrderOfPauses();
        RealPair pair = RealPair.started();
        pair.everyMomentOfACrash();
        pair.failover();
    }
}
