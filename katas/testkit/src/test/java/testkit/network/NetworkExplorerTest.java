package testkit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NetworkExplorerTest {

    /** A number that grows, on three nodes; each tells the others, and takes a larger one from them. */
    private static final class Counter {

        private final SimulatedNetwork<Integer> network;
        private final Map<String, Integer> shown = new HashMap<>();
        private final boolean sloppy;

        Counter(SimulatedNetwork<Integer> network, boolean durable, boolean sloppy) {
            this.network = network;
            this.sloppy = sloppy;
            for (String name : List.of("A", "B", "C")) {
                Disk<Integer> disk = network.disk(name, 0);
                List<Port<Integer>> ports = new ArrayList<>();
                network.add(name, port -> {
                    ports.add(port);
                    shown.put(name, disk.load());
                    return node(name, durable ? disk : network.disk(name, 0));
                });
                network.command(name, "count", () -> count(name, durable ? disk : network.disk(name, 0),
                        ports.get(ports.size() - 1)));
            }
        }

        private void count(String name, Disk<Integer> disk, Port<Integer> port) {
            int next = shown.get(name) + 1;
            disk.save(next);
            shown.put(name, next);
            network.nodes().stream().filter(other -> !other.equals(name)).forEach(other -> port.send(other, next));
        }

        private Node<Integer> node(String name, Disk<Integer> disk) {
            return new Node<>() {
                @Override
                public void receive(String from, Integer message) {
                    if (sloppy || message > shown.get(name)) {
                        disk.save(message);
                        shown.put(name, message);
                    }
                }

                @Override
                public void tick(long now) {
                    // It does nothing by itself.
                }
            };
        }
    }

    /** Whether a node's number has ever gone back. */
    private static final class Watch {

        private final Counter counter;
        private final Map<String, Integer> highest = new HashMap<>();

        Watch(Counter counter) {
            this.counter = counter;
        }

        void holds() {
            counter.shown.forEach((name, number) -> {
                assertThat(number).as("a node's number does not go back")
                        .isGreaterThanOrEqualTo(highest.getOrDefault(name, 0));
                highest.put(name, number);
            });
        }

        void agrees() {
            counter.network.settle(1, 1);
            assertThat(counter.shown.values().stream().distinct()).as("in the end all show the same").hasSize(1);
        }
    }

    private static NetworkExplorer<Integer, Watch> of(boolean durable, boolean sloppy) {
        return NetworkExplorer.of((SimulatedNetwork<Integer> network) ->
                new Watch(new Counter(network, durable, sloppy)));
    }

    private static AssertionError wrong(NetworkExplorer<Integer, Watch> explorer) {
        return catchThrowableOfType(AssertionError.class, () -> explorer.check(Watch::holds));
    }

    /** The steps that a message tells. */
    private static List<String> script(AssertionError wrong) {
        assertThat(wrong).as("what the explorer found").isNotNull();
        return Stream.of(wrong.getMessage().split("\n")).dropWhile(line -> !line.equals("Schedule")).skip(1)
                .takeWhile(line -> !line.startsWith("Shrunk")).toList();
    }

    @Test
    void aRuleThatHoldsIsAskedWithEverySeed() {
        assertThat(of(true, false).faults(NetworkFault.values()).seeds(1, 300).check(Watch::holds))
                .as("runs under all faults").isEqualTo(300);
    }

    @Test
    void aRunThatBreaksARuleIsShrunkToItsSteps() {
        List<String> script = script(wrong(of(true, true).faults(NetworkFault.REORDERING)));
        assertThat(script).as("a message of an older number, after the node has counted further or heard of more")
                .hasSizeBetween(3, 5).last().asString().containsPattern("^[ABC]: 1 from [ABC]");
    }

    @Test
    void theRuleComesBeforeTheSteps() {
        assertThat(wrong(of(true, true).faults(NetworkFault.REORDERING)).getMessage())
                .as("the message").startsWith("[a node's number does not go back\nSchedule\n")
                .containsPattern("Shrunk from the \\d+ steps of seed \\d+\\.] \n");
    }

    @Test
    void aForgottenNumberTakesAStop() {
        assertThat(wrong(of(false, false))).as("what goes wrong while nobody stops").isNull();
        List<String> script = script(wrong(of(false, false).faults(NetworkFault.STOP)));
        assertThat(script).as("count, stop, start again").hasSize(3);
        assertThat(script.get(1)).as("the step before the last").endsWith("stops");
        assertThat(script.get(2)).as("the last step").endsWith("starts again");
    }

    @Test
    void whatOnlyALossBreaksIsFoundInTheEnd() {
        assertThat(of(true, false).check(Watch::holds, Watch::agrees)).as("runs without a fault").isEqualTo(1_000);
        AssertionError wrong = catchThrowableOfType(AssertionError.class, () ->
                of(true, false).faults(NetworkFault.LOSS).check(Watch::holds, Watch::agrees));
        assertThat(script(wrong)).as("count, lose, settle").hasSize(3);
    }

    @Test
    void theSameIsFoundOnEachRun() {
        NetworkExplorer<Integer, Watch> explorer = of(true, true).faults(NetworkFault.values());
        assertThat(wrong(explorer).getMessage()).as("the message of another search")
                .isEqualTo(wrong(explorer).getMessage());
    }

    @Test
    void aNodeThatThrowsIsAFinding() {
        NetworkExplorer<Integer, Watch> explorer = NetworkExplorer.of((SimulatedNetwork<Integer> network) -> {
            Watch watch = new Watch(new Counter(network, true, false));
            network.command("A", "break", () -> {
                throw new IllegalStateException("broken");
            });
            return watch;
        });
        AssertionError wrong = wrong(explorer);
        assertThat(script(wrong)).as("the steps").containsExactly("A: break");
        assertThat(wrong.getMessage()).as("what it threw").contains("whatever happens, a node throws nothing")
                .contains("IllegalStateException: broken");
    }
}
