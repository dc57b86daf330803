package testkit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulatedNetworkTest {

    private final SimulatedNetwork<String> network = new SimulatedNetwork<>();
    private final List<String> heard = new ArrayList<>();

    /** Says what it hears, and answers a question. */
    private Node<String> listener(String name, Port<String> port) {
        return new Node<>() {
            @Override
            public void receive(String from, String message) {
                heard.add(name + " hears " + message);
                if (message.endsWith("?")) {
                    port.send(from, message.replace('?', '!'));
                }
            }

            @Override
            public void tick(long now) {
                heard.add(name + " at " + now);
            }
        };
    }

    private Port<String> speaker(String name) {
        List<Port<String>> ports = new ArrayList<>();
        network.add(name, port -> {
            ports.add(port);
            return listener(name, port);
        });
        return (to, message) -> ports.get(ports.size() - 1).send(to, message);
    }

    @Test
    void nothingComesBeforeItIsDelivered() {
        Port<String> a = speaker("A");
        speaker("B");
        a.send("B", "one");
        a.send("B", "two");
        assertThat(heard).as("what came by itself").isEmpty();
        assertThat(network.deliver("A", "B")).as("whether a message came").isTrue();
        assertThat(heard).as("the oldest came").containsExactly("B hears one");
        assertThat(network.underWay("A", "B")).as("what is under way").containsExactly("two");
        assertThat(network.deliver("B", "A")).as("whether one came where none was sent").isFalse();
    }

    @Test
    void messagesAreReorderedDoubledAndLost() {
        Port<String> a = speaker("A");
        speaker("B");
        List.of("one", "two", "three").forEach(message -> a.send("B", message));
        network.deliver("A", "B", 1);
        network.deliverCopy("A", "B", 1);
        network.lose("A", "B", 0);
        network.deliverAll();
        assertThat(heard).as("what came").containsExactly("B hears two", "B hears three", "B hears three");
    }

    @Test
    void nothingPassesALinkThatIsCut() {
        Port<String> a = speaker("A");
        Port<String> b = speaker("B");
        speaker("C");
        a.send("B", "before");
        network.cut(Set.of("A"), Set.of("B"));
        a.send("B", "lost");
        b.send("A", "lost");
        b.send("C", "open");
        network.deliverAll();
        assertThat(heard).as("what came while the link is cut").containsExactly("C hears open");
        network.heal();
        network.deliverAll();
        assertThat(heard).as("what was under way comes later").containsExactly("C hears open", "B hears before");
    }

    @Test
    void aNodeThatHasStoppedForgetsAllButItsDisk() {
        Disk<Integer> disk = network.disk("A", 0);
        int[] memory = new int[1];
        network.add("A", port -> {
            memory[0] = disk.load();
            return listener("A", port);
        });
        network.ask("A", "count", () -> disk.save(++memory[0]));
        memory[0] = 7;
        network.stop("A", StopMoment.NOW);
        assertThat(network.ask("A", "count", () -> disk.save(8))).as("whether a node that is down is asked").isFalse();
        assertThat(network.restart("A")).as("whether it starts again").isTrue();
        assertThat(memory[0]).as("what it knows").isEqualTo(1);
    }

    @Test
    void aNodeIsStoppedAtTheMomentOfSaving() {
        Disk<Integer> disk = network.disk("A", 0);
        List<Port<String>> ports = new ArrayList<>();
        network.add("A", port -> {
            ports.add(port);
            return listener("A", port);
        });
        speaker("B");
        Runnable work = () -> {
            ports.get(ports.size() - 1).send("B", "before");
            disk.save(disk.load() + 1);
            ports.get(ports.size() - 1).send("B", "after");
        };
        network.stop("A", StopMoment.BEFORE_SAVING);
        network.ask("A", "work", work);
        assertThat(disk.load()).as("saved where it stops before").isZero();
        network.restart("A");
        network.stop("A", StopMoment.AFTER_SAVING);
        network.ask("A", "work", work);
        assertThat(disk.load()).as("saved where it stops after").isEqualTo(1);
        assertThat(network.isUp("A")).as("whether it is up").isFalse();
        assertThat(network.underWay("A", "B")).as("sent").containsExactly("before", "before");
    }

    @Test
    void aNodeThatCatchesEverythingStopsAllTheSame() {
        Disk<Integer> disk = network.disk("A", 0);
        Port<String> a = speaker("A");
        network.stop("A", StopMoment.BEFORE_SAVING);
        network.ask("A", "work", () -> {
            for (int value = 1; value <= 2; value++) {
                try {
                    disk.save(value);
                } catch (Throwable caught) {
                    a.send("A", "I am still here");
                }
            }
        });
        assertThat(network.isUp("A")).as("whether it is up").isFalse();
        assertThat(disk.load()).as("saved by a node that has stopped").isZero();
        assertThat(network.underWay("A", "A")).as("sent by a node that has stopped").isEmpty();
    }

    @Test
    void nobodySpeaksForANodeThatWasReplaced() {
        List<Port<String>> ports = new ArrayList<>();
        network.add("A", port -> {
            ports.add(port);
            return listener("A", port);
        });
        network.stop("A", StopMoment.NOW);
        network.restart("A");
        ports.get(0).send("A", "from the past");
        assertThat(network.underWay("A", "A")).as("what the first one sends after its stop").isEmpty();
    }

    @Test
    void clocksGoOnAlone() {
        speaker("A");
        speaker("B");
        network.pass("A", 50);
        network.pass(10);
        network.stop("B", StopMoment.NOW);
        network.pass("B", 5);
        assertThat(heard).as("what the clocks have shown").containsExactly("A at 50", "A at 60", "B at 10");
        assertThat(network.now("B")).as("the clock of a node that is down").isEqualTo(15);
    }

    @Test
    void whatHasHappenedIsALineAStep() {
        Port<String> a = speaker("A");
        speaker("B");
        network.ask("A", "ask B", () -> a.send("B", "well?"));
        network.deliver("A", "B");
        network.cut(Set.of("A"), Set.of("B"));
        network.ask("A", "ask B", () -> a.send("B", "and now?"));
        network.note("no answer");
        network.settle(2, 5);
        assertThat(network.events()).as("the steps").map(Object::toString).containsExactly(
                "A: ask B -- sends well? to B",
                "B: well? from A -- sends well! to A",
                "links: cut between A and B",
                "A: ask B -- no answer; sends and now?, over a cut link, to B",
                "links: heal; every node is up; every message comes; 10 ms pass");
    }

    @Test
    void messagesWithoutEndAreNoticed() {
        for (String name : List.of("A", "B")) {
            network.add(name, port -> new Node<>() {
                @Override
                public void receive(String from, String message) {
                    port.send(from, message);
                }

                @Override
                public void tick(long now) {
                    port.send("B", "ping");
                }
            });
        }
        network.pass(1);
        assertThatThrownBy(network::deliverAll, "two nodes that answer each other for ever")
                .isInstanceOf(AssertionError.class).hasMessageContaining("messages come to an end");
    }

    @Test
    void wrongNamesAreNamed() {
        Port<String> a = speaker("A");
        assertThatThrownBy(() -> a.send("Z", "hello"), "a message to a node that there is not")
                .isInstanceOf(IllegalArgumentException.class).hasMessage("there is no node Z, only [A]");
        assertThatThrownBy(() -> speaker("A"), "a second node A").isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are two nodes A");
        assertThatThrownBy(() -> network.pass("A", -1), "a clock that goes back")
                .isInstanceOf(IllegalArgumentException.class).hasMessage("clocks do not go back, by -1 ms");
    }
}
