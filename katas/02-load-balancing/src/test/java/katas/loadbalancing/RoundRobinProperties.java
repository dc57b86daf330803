package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import testkit.Script;

class RoundRobinProperties {

    @Property
    void aStartIsAsGoodAsItsRestByTheFleetsSize(@ForAll int start, @ForAll @IntRange(min = 1, max = 7) int size) {
        Fleet fleet = FleetScript.fleetOf(size);
        RoundRobin balancer = new RoundRobin(fleet, Health.ALWAYS, start);
        int first = Math.floorMod(start, size);
        for (int pick = 0; pick < 2 * size; pick++) {
            assertThat(balancer.pick()).as("pick %d of a fleet of %d, begun at %d", pick, size, start)
                    .isEqualTo(fleet.servers().get((first + pick) % size));
        }
    }

    @Property
    void theNextAdmittedServerAfterTheLastOneIsPicked(@ForAll("steps") List<FleetScript.Step> steps) {
        Outages outages = new Outages();
        Fleet[] fleet = {FleetScript.fleetOf(4)};
        Questions questions = new Questions(outages);
        RoundRobin balancer = new RoundRobin(fleet[0], questions, 0);
        // The index of the server picked last; unknown (null) when an update let the turns begin anywhere.
        Integer[] last = {3};
        Script.replay("balancer = new RoundRobin(Fleet.of(\"a\", \"b\", \"c\", \"d\"), outages, 0)", steps, step -> {
            if (step instanceof FleetScript.Pick) {
                Server picked = balancer.pick();
                List<Server> servers = fleet[0].servers();
                List<Server> admitted = fleet[0].admittedBy(outages);
                assertThat(picked).as("only servers that are admitted are picked, if there are any").isIn(admitted);
                assertThat(questions.mostAboutOne()).as("how often one server was asked about for a pick")
                        .isLessThanOrEqualTo(1);
                if (last[0] != null) {
                    int next = last[0];
                    do {
                        next = (next + 1) % servers.size();
                    } while (!admitted.contains(servers.get(next)));
                    assertThat(picked).as("the turn is that of the next admitted server").isEqualTo(servers.get(next));
                }
                last[0] = servers.indexOf(picked);
            } else if (step instanceof FleetScript.Update update) {
                balancer.update(update.fleet());
                if (!update.fleet().equals(fleet[0])) {
                    fleet[0] = update.fleet();
                    last[0] = null;
                }
            } else {
                step.on(outages);
            }
        });
    }

    @Provide
    Arbitrary<List<FleetScript.Step>> steps() {
        return Arbitraries.frequencyOf(Tuple.of(4, FleetScript.picks()),
                Tuple.of(2, FleetScript.outages()),
                Tuple.of(1, FleetScript.updates("balancer"))).list().ofMaxSize(30);
    }
}
