package katas.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import testkit.Script;

class SmoothWeightedRoundRobinProperties {

    @Property
    void everyWindowHoldsEveryServerAsOftenAsItsWeightSays(@ForAll("weights") List<Integer> weights) {
        List<Weighted<Server>> fleet = fleetOf(weights);
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet, Health.ALWAYS);
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        List<Server> picks = new ArrayList<>();
        for (int pick = 0; pick < 2 * sum; pick++) {
            picks.add(balancer.pick());
        }
        for (int from = 0; from <= sum; from++) {
            List<Server> window = picks.subList(from, from + sum);
            for (Weighted<Server> server : fleet) {
                assertThat(Collections.frequency(window, server.value()))
                        .as("weights %s: how often %s is among picks %d to %d", weights, server.value(), from,
                                from + sum - 1)
                        .isEqualTo(server.weight());
            }
        }
    }

    @Property
    void noServerIsAFullPickAheadOfItsShare(@ForAll("weights") List<Integer> weights) {
        List<Weighted<Server>> fleet = fleetOf(weights);
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet, Health.ALWAYS);
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        Map<Server, Integer> counts = new HashMap<>();
        for (int pick = 1; pick <= sum; pick++) {
            Server picked = balancer.pick();
            int count = counts.merge(picked, 1, Integer::sum);
            int weight = weightOf(picked, fleet);
            assertThat((count - 1) * sum).as("weights %s: after %d picks, %d of them of %s, W·(picks − 1)",
                    weights, pick, count, picked).isLessThan(pick * weight);
        }
    }

    @Property
    void afterAnyOutagesTheWindowsSettle(@ForAll("weights") List<Integer> weights,
            @ForAll("steps") List<FleetScript.Step> steps) {
        Outages outages = new Outages();
        List<Weighted<Server>> fleet = fleetOf(weights);
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet, outages);
        for (FleetScript.Step step : steps) {
            step.on(outages);
            balancer.pick();
        }
        outages.endAll();
        for (int pick = 0; pick < sum; pick++) {
            balancer.pick();
        }
        List<Server> window = Stream.generate(balancer::pick).limit(sum).toList();
        for (Weighted<Server> server : fleet) {
            assertThat(Collections.frequency(window, server.value()))
                    .as("weights %s: how often %s is among the second W picks after these: %s", weights, server.value(),
                            steps)
                    .isEqualTo(server.weight());
        }
    }

    @Property(tries = 20)
    void largeFleetsKeepTheRules(@ForAll @IntRange(min = 5, max = 60) int size, @ForAll Random random) {
        List<Integer> weights = random.ints(size, 0, 20).boxed().toList();
        if (weights.stream().anyMatch(weight -> weight > 0)) {
            noServerIsAFullPickAheadOfItsShare(weights);
        }
    }

    @Property
    void onlyAdmittedServersWithAWeightArePicked(@ForAll("weights") List<Integer> weights,
            @ForAll("steps") List<FleetScript.Step> steps) {
        Outages outages = new Outages();
        List<Weighted<Server>> fleet = fleetOf(weights);
        Fleet weighted = new Fleet(fleet.stream().filter(server -> server.weight() > 0).map(Weighted::value).toList());
        SmoothWeightedRoundRobin balancer = new SmoothWeightedRoundRobin(fleet, outages);
        Script.replay("balancer = new SmoothWeightedRoundRobin(" + fleet + ", outages)", steps, step -> {
            step.on(outages);
            assertThat(balancer.pick()).as("who is picked while these are admitted: %s", weighted.admittedBy(outages))
                    .isIn(weighted.admittedBy(outages));
        });
    }

    @Provide
    Arbitrary<List<Integer>> weights() {
        return Arbitraries.integers().between(0, 7).list().ofMinSize(1).ofMaxSize(4)
                .filter(weights -> weights.stream().anyMatch(weight -> weight > 0));
    }

    @Provide
    Arbitrary<List<FleetScript.Step>> steps() {
        return Arbitraries.frequencyOf(Tuple.of(2, FleetScript.picks()), Tuple.of(1, FleetScript.outages()))
                .list().ofMaxSize(30);
    }

    private static int weightOf(Server server, List<Weighted<Server>> fleet) {
        return fleet.stream().filter(each -> each.value().equals(server)).findAny().orElseThrow().weight();
    }

    private static List<Weighted<Server>> fleetOf(List<Integer> weights) {
        List<Server> servers = weights.size() <= 4 ? FleetScript.fleetOf(weights.size()).servers()
                : Fleet.of(Names.numbered("node", 1, weights.size())).servers();
        List<Weighted<Server>> fleet = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            fleet.add(new Weighted<>(servers.get(i), weights.get(i)));
        }
        return fleet;
    }
}
