package katas.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import testkit.network.NetworkExplorer;
import testkit.network.NetworkFault;
import testkit.network.SimulatedNetwork;

class PartitionedStoreHistoryTest {

    private final Set<String> told = new HashSet<>();

    private void judge(StoreCluster cluster) {
        List<Operation<String>> history = cluster.history().operations();
        assertThat(LinearizabilityChecker.isLinearizable(history))
                .as("each item is linearizable, as a register of its own: %s", history).isTrue();
        history.stream().filter(one -> one.answered().isPresent())
                .forEach(one -> told.add(one.action().getClass().getSimpleName()));
    }

    @Test
    void eachItemIsLinearizableWhateverTheNetworkDoes() {
        NetworkExplorer.<StoreMessage, StoreCluster>of(network -> new StoreCluster(network, 3).withClients())
                .ticks(5, 10, 60).faults(NetworkFault.values()).seeds(1, 300)
                .check(StoreCluster::right, this::judge);
        assertThat(told).as("what was answered in these histories").containsOnly("Write", "Read");
    }

    @Test
    void theWholeSetIsNot() {
        SimulatedNetwork<StoreMessage> network = new SimulatedNetwork<>();
        StoreCluster cluster = new StoreCluster(network, 3);
        cluster.node("A").add("k", "cup", Mode.CONSISTENT);
        cluster.node("C").add("k", "pot", Mode.CONSISTENT);
        CompletableFuture<Set<String>> one = cluster.node("A").get("k", Mode.CONSISTENT);
        CompletableFuture<Set<String>> other = cluster.node("C").get("k", Mode.CONSISTENT);
        network.deliver("A", "B", 1);
        network.deliver("C", "B", 1);
        network.deliver("B", "A");
        network.deliver("B", "C");
        network.deliverAll();
        assertThat(List.of(one.getNow(Set.of()), other.getNow(Set.of())))
                .as("two gets at once, during two adds: no order of the four gives both")
                .containsExactly(Set.of("cup"), Set.of("pot"));
    }
}
