package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import testkit.TwoThreads;

/** The seam is the health: it is asked in the middle of a pick, and there another thread gets its turn. */
class StickySessionsConcurrency {

    private static final Fleet ABC = Fleet.of("a", "b", "c");
    private static final Fleet D = Fleet.of("d");

    @Test
    void theFleetMayChangeInTheMiddleOfAPick() throws InterruptedException {
        for (int client = 0; client < 20; client++) {
            String session = "session-" + client;
            Server before = new StickySessions(ABC, Health.ALWAYS).pick(session);
            for (int question = 1; question <= 3; question++) {
                Interruption interruption = new Interruption(question);
                StickySessions balancer = new StickySessions(ABC, interruption);
                interruption.action.set(() -> balancer.update(D));
                assertThat(balancer.pick(session)).as("the server of %s, picked while the fleet %s is replaced by %s",
                        session, ABC.servers(), D.servers()).isIn(before, new Server("d"));
                if (interruption.questionsLeft <= 0) {
                    interruption.thread.join();
                    assertThat(balancer.pick(session)).as("the server of %s after the update", session)
                            .isEqualTo(new Server("d"));
                }
            }
        }
    }

    @Test
    void twoThreadsMayPickAtTheSameTime() throws Exception {
        StickySessions balancer = new StickySessions(ABC, Health.ALWAYS);
        List<String> clients = List.of("session-1".repeat(100_000), "session-2".repeat(100_000));
        List<Server> alone = clients.stream().map(balancer::pick).toList();
        assertThat(TwoThreads.calling(() -> balancer.pick(clients.get(0)), () -> balancer.pick(clients.get(1)), 40))
                .as("the servers of two clients with long names, each asked for 40 times while another thread asks for "
                        + "that of the other").isEqualTo(
                                alone.stream().map(server -> Collections.nCopies(40, server)).toList());
    }

    /** A health that, when asked for the n-th time, has another thread act until it has ended or waits for this one. */
    private static final class Interruption implements Health {

        private final AtomicReference<Runnable> action = new AtomicReference<>();
        private final Thread thread = new Thread(() -> action.get().run());
        private int questionsLeft;

        Interruption(int question) {
            questionsLeft = question;
        }

        @Override
        public boolean admits(Server server) {
            if (--questionsLeft == 0) {
                thread.start();
                while (thread.getState() == Thread.State.RUNNABLE) {
                    Thread.onSpinWait();
                }
            }
            return true;
        }
    }
}
