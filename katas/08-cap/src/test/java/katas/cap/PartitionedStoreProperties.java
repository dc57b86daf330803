package katas.cap;

import net.jqwik.api.Example;
import testkit.network.NetworkExplorer;
import testkit.network.NetworkFault;

class PartitionedStoreProperties {

    private static void hold(int nodes, int seeds, NetworkFault... faults) {
        NetworkExplorer.<StoreMessage, StoreCluster>of(network -> new StoreCluster(network, nodes).withClients())
                .ticks(5, 10, 60).faults(faults).seeds(1, seeds)
                .check(StoreCluster::right, StoreCluster::converges);
    }

    @Example
    void threeNodesKeepBothPromisesWhateverTheNetworkDoes() {
        hold(3, 1_000, NetworkFault.values());
    }

    @Example
    void fourAndFiveNodesKeepThemToo() {
        hold(4, 200, NetworkFault.values());
        hold(5, 200, NetworkFault.values());
    }

    @Example
    void doubledAnswersMakeNoMajority() {
        NetworkExplorer.<StoreMessage, StoreCluster>of(network -> new StoreCluster(network, 4).withClients())
                .ticks(1).steps(200).faults(NetworkFault.DUPLICATION, NetworkFault.CUT).check(StoreCluster::right);
    }
}
