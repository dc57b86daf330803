package katas.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import testkit.Footprint;
import testkit.Scaling;
import testkit.Script;

class OrSetProperties {

    private static final List<String> NODES = List.of("a", "b", "c");

    /** A node adds or removes, and sends all it has or the delta; or it merges something that was sent at some time. */
    private record Event(String what, int at, String element, int message) {
        @Override
        public String toString() {
            return NODES.get(at) + ": " + switch (what) {
                case "add", "remove" -> what + " " + element;
                default -> "merge message " + message + (what.equals("merge") ? "" : ", a delta");
            };
        }
    }

    /** The oracle: the adds by number, and the numbers of those that are cancelled. */
    private record Known(Map<Integer, String> adds, Set<Integer> cancelled) {

        Known() {
            this(Map.of(), Set.of());
        }

        Known and(Known other) {
            Map<Integer, String> both = new HashMap<>(adds);
            both.putAll(other.adds);
            Set<Integer> gone = new HashSet<>(cancelled);
            gone.addAll(other.cancelled);
            return new Known(both, gone);
        }

        Set<Integer> standing(String element) {
            return adds.keySet().stream().filter(add -> adds.get(add).equals(element) && !cancelled.contains(add))
                    .collect(Collectors.toSet());
        }

        Set<String> elements() {
            return adds.keySet().stream().filter(add -> !cancelled.contains(add)).map(adds::get)
                    .collect(Collectors.toSet());
        }
    }

    private static final class Network {

        private final List<OrSet<String>> sets = new ArrayList<>(List.of(new OrSet<>(), new OrSet<>(), new OrSet<>()));
        private final List<Known> known = new ArrayList<>(List.of(new Known(), new Known(), new Known()));
        private final List<OrSet<String>> messages = new ArrayList<>(List.of(new OrSet<>()));
        private final List<Known> contents = new ArrayList<>(List.of(new Known()));
        private int number;

        void happen(Event event) {
            OrSet<String> set = sets.get(event.at);
            Known knows = known.get(event.at);
            switch (event.what) {
                case "add" -> change(event, set.add(NODES.get(event.at), event.element),
                        set.addDelta(NODES.get(event.at), event.element),
                        new Known(Map.of(number++, event.element), knows.standing(event.element)));
                case "remove" -> change(event, set.remove(event.element), set.removeDelta(event.element),
                        new Known(Map.of(), knows.standing(event.element)));
                default -> {
                    int message = event.message % messages.size();
                    sets.set(event.at, set.merge(messages.get(message)));
                    known.set(event.at, knows.and(contents.get(message)));
                }
            }
            assertThat(sets.get(event.at).elements()).as("the elements at %s", NODES.get(event.at))
                    .isEqualTo(known.get(event.at).elements());
        }

        private void change(Event event, OrSet<String> changed, OrSet<String> delta, Known step) {
            assertThat(sets.get(event.at).merge(delta)).as("the set merged with the delta").isEqualTo(changed);
            sets.set(event.at, changed);
            known.set(event.at, known.get(event.at).and(step));
            messages.addAll(List.of(delta, changed));
            contents.addAll(List.of(step, known.get(event.at)));
        }
    }

    /** Among the properties, as the next one, because it takes long where what is gone is kept. */
    @Example
    void whatWasRemovedTakesNoMemoryHoweverMuchItWas() {
        Footprint.assertAtMost(150_000, "one element was added and removed 20,000 times by the same node", () -> {
            OrSet<String> set = new OrSet<>();
            for (int again = 0; again < 20_000; again++) {
                set = set.add("a", "milk").remove("milk");
            }
            return set;
        });
    }

    @Example
    void oneElementTakesTheMemoryOfOne() {
        Footprint.assertAtMost(150_000, "one element was added four thousand times", () -> {
            OrSet<String> set = new OrSet<>();
            for (int again = 0; again < 4_000; again++) {
                set = set.add(again % 2 == 0 ? "a" : "b", "milk").merge(set);
            }
            return set;
        });
    }

    @Example
    void anElementIsFoundInConstantTime() {
        Scaling.assertFlat("contains takes constant time", 100, 6_400, elements -> {
            OrSet<Integer> set = merged(IntStream.range(0, elements)
                    .mapToObj(element -> new OrSet<Integer>().addDelta("node " + element, element))
                    .toList());
            return () -> set.contains(elements / 2);
        });
    }

    /** Beyond gaps each add is remembered by itself; that must not be searched from its beginning each time. */
    @Example
    void allElseTakesLinearTimeAlsoBeyondGaps() {
        for (int step = 1; step <= 2; step++) {
            int kept = step;
            Scaling.assertFlat("1,024 adds" + (step == 1 ? "" : ", each beyond a gap,")
                    + " take about as long in one pair of sets as in 64 pairs", 16, 1024, 200, adds -> {
                        OrSet<Integer> one = adds("a", adds, kept);
                        OrSet<Integer> other = one.merge(adds("b", adds, kept));
                        return () -> {
                            for (int pair = 0; pair < 1024 / adds; pair++) {
                                one.merge(other).equals(other.remove(0).add("c", 0));
                            }
                        };
                    });
        }
    }

    /** Of a node's adds each so many, an element each. */
    private static OrSet<Integer> adds(String node, int adds, int step) {
        List<OrSet<Integer>> deltas = new ArrayList<>();
        OrSet<Integer> latest = new OrSet<>();
        for (int add = 1; add <= adds * step; add++) {
            OrSet<Integer> delta = latest.addDelta(node, add);
            latest = latest.merge(delta).remove(add);
            if (add % step == 0) {
                deltas.add(delta);
            }
        }
        return merged(deltas);
    }

    /** In pairs, and these in pairs again: a set is then copied as often as its logarithm says. */
    private static OrSet<Integer> merged(List<OrSet<Integer>> sets) {
        return sets.size() == 1 ? sets.get(0) : merged(sets.subList(0, sets.size() / 2))
                .merge(merged(sets.subList(sets.size() / 2, sets.size())));
    }

    @Property(tries = 400)
    void setsHaveWhatWasAddedAndNotCancelled(@ForAll("events") List<Event> events, @ForAll long seed) {
        Network network = new Network();
        Script.replay("a, b and c begin with new OrSet<>(); each step sends a delta and all, from message 1 on", events,
                network::happen);
        List<OrSet<String>> twice = new ArrayList<>(network.messages);
        twice.addAll(network.messages);
        Collections.shuffle(twice, new Random(seed));
        OrSet<String> inOrder = network.messages.stream().reduce(new OrSet<>(), OrSet::merge);
        OrSet<String> shuffled = twice.stream().reduce(new OrSet<>(), OrSet::merge);
        assertThat(shuffled).as("all messages, twice and in some order").isEqualTo(inOrder);
        assertThat(shuffled.elements()).as("the elements after all messages")
                .isEqualTo(network.contents.stream().reduce(new Known(), Known::and).elements());
    }

    @Property(tries = 200)
    void mergesCommuteAssociateAndAreIdempotent(@ForAll("events") List<Event> events, @ForAll int x, @ForAll int y,
            @ForAll int z) {
        Network network = new Network();
        events.forEach(network::happen);
        OrSet<String> a = network.messages.get(Math.floorMod(x, network.messages.size()));
        OrSet<String> b = network.messages.get(Math.floorMod(y, network.messages.size()));
        OrSet<String> c = network.messages.get(Math.floorMod(z, network.messages.size()));
        assertThat(a.merge(b)).as("%s and %s in either order", a, b).isEqualTo(b.merge(a));
        assertThat(a.merge(b).merge(c)).as("%s, %s and %s, grouped in either way", a, b, c)
                .isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(b).merge(b)).as("%s twice into %s", b, a).isEqualTo(a.merge(b));
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(Arbitraries.of("add", "add", "remove", "merge", "merge"),
                Arbitraries.integers().between(0, 2), Arbitraries.of("x", "y"), Arbitraries.integers().between(0, 30))
                .as(Event::new).list().ofMaxSize(20);
    }
}
