package katas.replication;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import testkit.network.NetworkExplorer;
import testkit.network.NetworkFault;

class QuorumStoreProperties {

    /** How long a message lives is a matter of time, and so clocks go on together. */
    private static final NetworkFault[] UNLESS_CLOCKS_DIFFER = {NetworkFault.LOSS, NetworkFault.DUPLICATION,
        NetworkFault.REORDERING, NetworkFault.CUT, NetworkFault.STOP};

    private static NetworkExplorer<QuorumMessage, QuorumClients> clients(int nodes, int read, int write) {
        return NetworkExplorer.<QuorumMessage, QuorumClients>of(network ->
                new QuorumClients(network, QuorumCluster.settings(nodes, read, write))).ticks(10, 60, 120);
    }

    private static void hold(int nodes, int read, int write, int seeds, NetworkFault... faults) {
        clients(nodes, read, write).faults(faults).seeds(1, seeds)
                .check(QuorumClients::seeTheLastWrite, QuorumClients::agreeInTheEnd);
    }

    @Example
    void twoNodesSeeTheLastWriteWhateverTheNetworkDoes() {
        hold(2, 1, 2, 1_000, UNLESS_CLOCKS_DIFFER);
        hold(2, 2, 1, 500, UNLESS_CLOCKS_DIFFER);
    }

    @Example
    void threeNodesSeeTheLastWriteWhateverTheNetworkDoes() {
        hold(3, 2, 2, 1_000, UNLESS_CLOCKS_DIFFER);
        hold(3, 1, 3, 300, UNLESS_CLOCKS_DIFFER);
        hold(3, 3, 1, 300, UNLESS_CLOCKS_DIFFER);
        hold(3, 3, 1, 1_000, NetworkFault.DUPLICATION, NetworkFault.LOSS);
    }

    @Example
    void fiveNodesSeeTheLastWriteWhateverTheNetworkDoes() {
        hold(5, 3, 3, 200, UNLESS_CLOCKS_DIFFER);
    }

    @Example
    void quorumsThatDoNotMeetMissAWrite() {
        clients(3, 2, 2).seeds(1, 1).check(QuorumClients::seeTheLastWrite);
        for (int[] quorum : new int[][] {{1, 1}, {1, 2}, {2, 1}}) {
            assertThatThrownBy(() -> clients(3, quorum[0], quorum[1]).faults(NetworkFault.values())
                    .check(QuorumClients::seeTheLastWrite), "R = " + quorum[0] + " and W = " + quorum[1]
                    + " of 3 nodes, under all faults: some get misses the last write")
                    .isInstanceOf(AssertionError.class).hasMessageContaining("a get sees the last write");
        }
    }
}
