package katas.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import testkit.Script;

class LwwRegisterProperties {

    private static final List<String> NODES = List.of("a", "b", "c");

    /** A node writes, or hears of a copy that was sent at some time, maybe long ago and maybe again. */
    private record Event(String what, int at, int time) {
        @Override
        public String toString() {
            return NODES.get(at) + switch (what) {
                case "write", "clear" -> ": " + what + " at " + time;
                default -> ": merge the copy number " + time;
            };
        }
    }

    @Property(tries = 300)
    void copiesThatHaveHeardOfTheSameAreEqual(@ForAll("events") List<Event> events, @ForAll long seed) {
        List<LwwRegister<String>> copies = new ArrayList<>(
                List.of(new LwwRegister<>(), new LwwRegister<>(), new LwwRegister<>()));
        List<LwwRegister<String>> sent = new ArrayList<>(List.of(new LwwRegister<>()));
        Script.replay("a, b and c begin with new LwwRegister<>(), the copy number 0", events, event -> {
            LwwRegister<String> before = copies.get(event.at);
            String node = NODES.get(event.at);
            LwwRegister<String> after = switch (event.what) {
                case "write" -> before.write(node, event.time, "v" + sent.size());
                case "clear" -> before.clear(node, event.time);
                default -> before.merge(sent.get(event.time % sent.size()));
            };
            assertThat(before.merge(after)).as("what %s had, merged with what it has", node).isEqualTo(after);
            copies.set(event.at, after);
            sent.add(after);
        });
        LwwRegister<String> last = sent.stream().filter(copy -> copy.stamp().isPresent())
                .max(Comparator.comparing((LwwRegister<String> copy) -> copy.stamp().orElseThrow().time())
                        .thenComparing(copy -> copy.stamp().orElseThrow().node()))
                .orElse(new LwwRegister<>());
        List<LwwRegister<String>> twice = new ArrayList<>(sent);
        twice.addAll(sent);
        Collections.shuffle(twice, new Random(seed));
        assertThat(twice.stream().reduce(new LwwRegister<>(), LwwRegister::merge))
                .as("all copies that were ever sent, twice and in some order").isEqualTo(last);
    }

    @Property(tries = 300)
    void mergesCommuteAssociateAndAreIdempotent(@ForAll("registers") LwwRegister<String> a,
            @ForAll("registers") LwwRegister<String> b, @ForAll("registers") LwwRegister<String> c) {
        assertThat(a.merge(b)).as("%s and %s in either order", a, b).isEqualTo(b.merge(a));
        assertThat(a.merge(b).merge(c)).as("%s, %s and %s, grouped in either way", a, b, c)
                .isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(b).merge(b)).as("%s twice into %s", b, a).isEqualTo(a.merge(b));
    }

    /** A stamp decides the value, as it does where nodes write to their latest copies. */
    @Provide
    Arbitrary<LwwRegister<String>> registers() {
        Arbitrary<LwwRegister<String>> written = Combinators.combine(Arbitraries.of(NODES),
                Arbitraries.longs().between(-2, 2)).as((node, now) -> (now == 0)
                ? new LwwRegister<String>().clear(node, now)
                : new LwwRegister<String>().write(node, now, node + now));
        return Arbitraries.oneOf(Arbitraries.just(new LwwRegister<>()), written, written, written);
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(Arbitraries.of("write", "write", "clear", "merge", "merge"),
                Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 12))
                .as(Event::new).list().ofMaxSize(20);
    }
}
