package katas.cap;

import net.jqwik.api.Example;
import testkit.network.NetworkExplorer;
import testkit.network.NetworkFault;

class LeaderElectionProperties {

    /** How many seeds: maintainers set the system property kata.seeds to 100,000 now and then. */
    private static final int SEEDS = Integer.getInteger("kata.seeds", 2_000);

    private static NetworkExplorer<ElectionMessage, ElectionCluster> nodes(int count) {
        return NetworkExplorer.<ElectionMessage, ElectionCluster>of(network -> new ElectionCluster(network, count))
                .ticks(20, 100, 300).faults(NetworkFault.values());
    }

    @Example
    void noTermHasTwoLeadersOfThree() {
        nodes(3).seeds(1, SEEDS).check(ElectionCluster::safe);
    }

    @Example
    void noTermHasTwoLeadersOfFour() {
        nodes(4).seeds(1, SEEDS / 4).check(ElectionCluster::safe);
    }

    @Example
    void noTermHasTwoLeadersOfFive() {
        nodes(5).steps(200).seeds(1, SEEDS / 4).check(ElectionCluster::safe);
    }

    @Example
    void aLeaderIsFoundWhenAllIsWellAgain() {
        nodes(3).seeds(1, 150).check(ElectionCluster::safe, ElectionCluster::agree);
        nodes(5).seeds(1, 50).check(ElectionCluster::safe, ElectionCluster::agree);
    }
}
