package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import testkit.Script;

class StickySessionsProperties {

    @Property
    void whenAServerLeavesOnlyItsClientsMove(@ForAll("fleets") Fleet fleet, @ForAll String client) {
        StickySessions balancer = new StickySessions(fleet, Health.ALWAYS);
        Server before = balancer.pick(client);
        for (Server leaving : fleet.servers()) {
            List<Server> left = new ArrayList<>(fleet.servers());
            left.remove(leaving);
            if (!leaving.equals(before) && !left.isEmpty()) {
                balancer.update(new Fleet(left));
                assertThat(balancer.pick(client)).as("%s of %s leaves; the client \"%s\" was not there", leaving,
                        fleet, client).isEqualTo(before);
            }
        }
    }

    @Property
    void aServerThatJoinsTakesClientsForItselfOnly(@ForAll("fleets") Fleet fleet, @ForAll String client) {
        StickySessions balancer = new StickySessions(fleet, Health.ALWAYS);
        Server before = balancer.pick(client);
        Server joining = new Server("new");
        List<Server> grown = new ArrayList<>(fleet.servers());
        grown.add(0, joining);
        balancer.update(new Fleet(grown));
        assertThat(balancer.pick(client)).as("%s joins; the client \"%s\" stays or moves there", joining, client)
                .isIn(before, joining);
    }

    @Property
    void theAnswerDependsOnTheAdmittedServersOnly(@ForAll("steps") List<FleetScript.Step> steps) {
        Outages outages = new Outages();
        Fleet[] fleet = {FleetScript.fleetOf(4)};
        StickySessions balancer = new StickySessions(fleet[0], outages);
        Script.replay("balancer = new StickySessions(Fleet.of(\"a\", \"b\", \"c\", \"d\"), outages)", steps, step -> {
            step.on(outages);
            if (step instanceof FleetScript.Update update) {
                balancer.update(update.fleet());
                fleet[0] = update.fleet();
            }
            List<Server> admitted = new ArrayList<>(fleet[0].admittedBy(outages));
            admitted.sort(Comparator.comparing(Server::name));
            StickySessions fresh = new StickySessions(new Fleet(admitted), Health.ALWAYS);
            for (int number = 0; number < 10; number++) {
                String client = "session-" + number;
                assertThat(balancer.pick(client)).as("%s while %s are admitted, as if the fleet were they", client,
                        admitted).isEqualTo(fresh.pick(client));
            }
        });
    }

    @Provide
    Arbitrary<Fleet> fleets() {
        return FleetScript.fleets();
    }

    @Provide
    Arbitrary<List<FleetScript.Step>> steps() {
        return Arbitraries.frequencyOf(Tuple.of(2, FleetScript.outages()), Tuple.of(1, FleetScript.updates("balancer")))
                .list().ofMaxSize(15);
    }
}
