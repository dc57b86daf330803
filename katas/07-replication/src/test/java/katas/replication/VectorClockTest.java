package katas.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import testkit.Footprint;
import testkit.Scaling;

class VectorClockTest {

    private static VectorClock nothing() {
        return new VectorClock();
    }

    private static VectorClock clock(Object... nodesAndCounts) {
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < nodesAndCounts.length; i += 2) {
            counts.put((String) nodesAndCounts[i], ((Number) nodesAndCounts[i + 1]).longValue());
        }
        return new VectorClock(counts);
    }

    private static void assertOrder(VectorClock one, CausalOrder order, VectorClock other) {
        CausalOrder reversed = switch (order) {
            case BEFORE -> CausalOrder.AFTER;
            case AFTER -> CausalOrder.BEFORE;
            default -> order;
        };
        assertThat(one.order(other)).as("%s to %s", one, other).isEqualTo(order);
        assertThat(other.order(one)).as("%s to %s, the other way round", other, one).isEqualTo(reversed);
    }

    @Test
    void aTickComesAfterWhatWasBefore() {
        VectorClock first = nothing().tick("a");
        assertOrder(nothing(), CausalOrder.BEFORE, first);
        assertOrder(first, CausalOrder.BEFORE, first.tick("a"));
        assertOrder(first, CausalOrder.BEFORE, first.tick("b"));
    }

    @Test
    void ticksOfTwoNodesAreConcurrent() {
        VectorClock read = clock("a", 3, "b", 3);
        assertOrder(read.tick("a"), CausalOrder.CONCURRENT, read.tick("b"));
        assertOrder(read.tick("a").tick("a").tick("a"), CausalOrder.CONCURRENT, read.tick("b"));
    }

    @Test
    void sumsDecideNothing() {
        assertOrder(clock("a", 9, "b", 0), CausalOrder.CONCURRENT, clock("a", 1, "b", 1));
        assertOrder(clock("a", 2, "b", 1), CausalOrder.CONCURRENT, clock("a", 1, "b", 2));
        assertOrder(clock("a", 1, "b", 1, "c", 1), CausalOrder.CONCURRENT, clock("a", 0, "b", 7, "c", 0));
    }

    @Test
    void aNodeThatIsNotNamedCountsAsZero() {
        assertOrder(clock("a", 1), CausalOrder.BEFORE, clock("a", 1, "b", 1));
        assertOrder(clock("a", 1), CausalOrder.CONCURRENT, clock("b", 1));
        assertOrder(clock("a", 2), CausalOrder.CONCURRENT, clock("a", 1, "b", 1));
        assertOrder(clock("a", 1, "b", 1), CausalOrder.CONCURRENT, clock("b", 2));
        assertOrder(clock("b", 5), CausalOrder.BEFORE, clock("a", 1, "b", 5, "c", 1));
        assertThat(nothing().count("a")).as("what is known of a node of which nothing is known").isZero();
    }

    @Test
    void aNodeThatIsNamedWithZeroIsNotNamed() {
        VectorClock named = clock("a", 1, "b", 0);
        assertOrder(named, CausalOrder.EQUAL, clock("a", 1));
        assertThat(named).as("a count of 0 is no knowledge").isEqualTo(clock("a", 1)).hasSameHashCodeAs(clock("a", 1));
        assertThat(named.counts()).as("only counts above 0 are sent").isEqualTo(Map.of("a", 1L));
        assertThat(named).as("only counts above 0 are shown").hasToString("{a=1}");
        assertThat(clock("a", 0)).as("a clock of zeros only knows nothing").isEqualTo(nothing());
    }

    @Test
    void equalCountsAreEqualClocks() {
        VectorClock one = nothing().tick("a").tick("b").tick("a");
        VectorClock other = clock("b", 1, "a", 2);
        assertOrder(one, CausalOrder.EQUAL, other);
        assertThat(one).as("the way to a clock does not matter").isEqualTo(other).hasSameHashCodeAs(other)
                .isNotEqualTo(clock("a", 2)).isNotEqualTo(clock("a", 1, "b", 2)).isNotEqualTo(null)
                .isNotEqualTo("{a=2, b=1}");
        assertOrder(clock("a", 1000, "b", 1L << 40), CausalOrder.EQUAL, clock("b", 1L << 40, "a", 1000));
        assertThat(clock("a", 1000)).as("large counts are equal by value").isEqualTo(clock("a", 1000));
    }

    @Test
    void namesThatLookLikeAClockAreNames() {
        VectorClock oneNode = clock("a=1, b", 2);
        VectorClock twoNodes = clock("a", 1, "b", 2);
        assertThat(oneNode).as("a node called \"a=1, b\" and the nodes a and b are shown alike, and are not equal")
                .isNotEqualTo(twoNodes);
        assertOrder(oneNode, CausalOrder.CONCURRENT, twoNodes);
        assertThat(oneNode.merge(twoNodes).counts()).as("three nodes")
                .isEqualTo(Map.of("a=1, b", 2L, "a", 1L, "b", 2L));
        assertOrder(clock("a", 1, "ab", 1), CausalOrder.CONCURRENT, clock("a", 1, "b", 1));
    }

    @Test
    void aMergeTakesTheGreaterOfBothCounts() {
        VectorClock one = clock("a", 3, "b", 1);
        VectorClock other = clock("a", 2, "b", 5, "c", 4);
        assertThat(one.merge(other)).as("%s merged with %s", one, other).isEqualTo(clock("a", 3, "b", 5, "c", 4));
        assertThat(other.merge(one)).as("%s merged with %s", other, one).isEqualTo(clock("a", 3, "b", 5, "c", 4));
        assertThat(one.merge(one)).as("a merge with itself").isEqualTo(one);
        assertThat(one.merge(nothing())).as("a merge with what knows nothing").isEqualTo(one);
        assertThat(nothing().merge(one)).as("a merge of what knows nothing").isEqualTo(one);
    }

    @Test
    void aMergeKnowsWhatEitherKnows() {
        VectorClock one = clock("a", 3, "b", 1);
        VectorClock other = clock("a", 2, "b", 5);
        VectorClock both = one.merge(other);
        assertOrder(one, CausalOrder.BEFORE, both);
        assertOrder(other, CausalOrder.BEFORE, both);
        assertOrder(both, CausalOrder.BEFORE, both.tick("a"));
    }

    @Test
    void aTickCountsOneNodeOnly() {
        VectorClock ticked = clock("a", 3, "b", 1).tick("b");
        assertThat(ticked.counts()).as("a tick of b").isEqualTo(Map.of("a", 3L, "b", 2L));
        assertThat(ticked.count("b")).as("the count of b").isEqualTo(2);
        assertThat(ticked.count("a")).as("the count of a").isEqualTo(3);
    }

    @Test
    void aClockNeverChanges() {
        VectorClock clock = clock("a", 1);
        VectorClock other = clock("b", 1);
        clock.tick("a");
        clock.tick("c");
        clock.merge(other);
        clock.order(other);
        assertThat(clock).as("a clock after ticks and merges of it").isEqualTo(clock("a", 1));
        assertThat(other).as("a clock that was merged into others").isEqualTo(clock("b", 1));
        assertThat(new VectorClock()).as("a new clock knows nothing").isEqualTo(clock());
    }

    @Test
    void mapsGoInAndOutAsCopies() {
        Map<String, Long> given = new TreeMap<>(Map.of("a", 1L));
        VectorClock clock = new VectorClock(given);
        given.put("a", 7L);
        given.put("b", 7L);
        assertThat(clock).as("a clock whose map was changed afterwards").isEqualTo(clock("a", 1));
        List<Consumer<Map<String, Long>>> changes = List.of(map -> map.put("a", 9L), Map::clear,
                map -> map.keySet().clear(), map -> map.replaceAll((node, count) -> 9L));
        for (Consumer<Map<String, Long>> change : changes) {
            try {
                change.accept(clock.counts());
            } catch (UnsupportedOperationException unmodifiable) {
                // That is another way to keep the clock as it is.
            }
        }
        assertThat(clock).as("a clock whose handed out map was changed").isEqualTo(clock("a", 1));
        assertThat(clock.counts()).as("the counts of a clock").isEqualTo(Map.of("a", 1L));
    }

    @Test
    void theCountsOfAClockStayAsTheyWere() {
        VectorClock clock = clock("a", 1);
        Map<String, Long> counts = clock.counts();
        clock.tick("a").merge(clock("z", 1));
        assertThat(counts).as("counts that were handed out before a tick").isEqualTo(Map.of("a", 1L));
    }

    @Test
    void namesAreInOrder() {
        VectorClock clock = nothing().tick("z").tick("B").tick("a").tick("z").tick("a2").tick("a10").tick("\u00e4")
                .tick("\uff01").tick("\ud83d\ude00");
        List<String> names = List.of("B", "a", "a10", "a2", "z", "\u00e4", "\ud83d\ude00", "\uff01");
        assertThat(new ArrayList<>(clock.counts().keySet())).as("nodes in the order of their names").isEqualTo(names);
        assertThat(clock).as("shown in the order of the names")
                .hasToString("{B=1, a=1, a10=1, a2=1, z=2, \u00e4=1, \ud83d\ude00=1, \uff01=1}");
        assertThat(nothing()).as("what knows nothing shows nothing").hasToString("{}");
    }

    @Test
    void aClockIsShownAlikeInEveryLocale() {
        VectorClock clock = clock("a", 1_234_567);
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(clock.toString()).as("shown as a map is, also where people write other digits")
                    .isEqualTo("{a=1234567}");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void anyStringIsAName() {
        VectorClock clock = nothing().tick("").tick("A").tick("a").tick("\u8282\u70b9").tick("\ud83d\ude00").tick(" a");
        assertThat(clock.counts()).as("names differ by every character")
                .isEqualTo(Map.of("", 1L, "A", 1L, "a", 1L, "\u8282\u70b9", 1L, "\ud83d\ude00", 1L, " a", 1L));
        assertThat(clock.tick(new String("a")).count("a")).as("names are equal by their characters").isEqualTo(2);
        assertThat(clock.count("")).as("the empty name is a name").isEqualTo(1);
        assertThat(new VectorClock(clock.counts())).as("a clock of counts that came from another, with all their names")
                .isEqualTo(clock).hasToString(clock.toString());
    }

    @Test
    void theGreatestCountHasNoNext() {
        VectorClock last = clock("a", Long.MAX_VALUE, "b", 1);
        assertThatThrownBy(() -> last.tick("a"), "the count of a is Long.MAX_VALUE")
                .isInstanceOf(ArithmeticException.class).hasMessageContaining("a");
        assertThatThrownBy(() -> clock("node-7", Long.MAX_VALUE).tick("node-7"), "node-7 is at Long.MAX_VALUE")
                .isInstanceOf(ArithmeticException.class).hasMessageContaining("node-7");
        assertThat(last.tick("b")).as("other nodes go on").isEqualTo(clock("a", Long.MAX_VALUE, "b", 2));
        assertThat(clock("a", Long.MAX_VALUE - 1).tick("a").count("a")).as("the last tick").isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void greatCountsAreCompared() {
        assertOrder(clock("a", Long.MAX_VALUE), CausalOrder.AFTER, clock("a", Long.MAX_VALUE - 1));
        assertOrder(clock("a", Long.MAX_VALUE), CausalOrder.CONCURRENT, clock("b", Long.MAX_VALUE));
        assertOrder(clock("a", Long.MAX_VALUE, "b", 1), CausalOrder.AFTER, clock("a", 1));
        assertOrder(clock("a", 1L << 32), CausalOrder.AFTER, clock("a", 1));
        assertThat(clock("a", Long.MAX_VALUE).merge(clock("a", 1))).as("the greater of both")
                .isEqualTo(clock("a", Long.MAX_VALUE));
    }

    @Test
    void badArgumentsAreRefused() {
        assertThat(new VectorClock(Map.of("a", 1L)).count("a")).as("a clock of good arguments").isEqualTo(1);
        for (long count : new long[] {-1, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> clock("good", 1, "node-7", count), "a count is at least 0, not %s", count)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("node-7")
                    .hasMessageContaining(String.valueOf(count));
        }
        Map<String, Long> nameless = new HashMap<>();
        nameless.put(null, 1L);
        assertThatThrownBy(() -> new VectorClock(nameless), "a node has a name")
                .isInstanceOf(NullPointerException.class);
        Map<String, Long> countless = new HashMap<>();
        countless.put("a", null);
        assertThatThrownBy(() -> new VectorClock(countless), "a node has a count")
                .isInstanceOf(NullPointerException.class);
        Map<String, Long> namelessZero = new HashMap<>();
        namelessZero.put(null, 0L);
        assertThatThrownBy(() -> new VectorClock(namelessZero), "a node has a name, also one that counts 0")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new VectorClock(null), "there are counts").isInstanceOf(NullPointerException.class);
        for (VectorClock clock : List.of(nothing(), clock("a", 1))) {
            assertThatThrownBy(() -> clock.tick(null), "%s: a node has a name", clock)
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> clock.count(null), "%s: a node has a name", clock)
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> clock.merge(null), "%s is merged with a clock", clock)
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> clock.order(null), "%s lies to a clock", clock)
                    .isInstanceOf(NullPointerException.class);
        }
    }

    @Test
    void ofManyNodesEachTakesLittleMoreThanOfFew() {
        Scaling.assertFlat("2,048 nodes take about as long in one pair of clocks as in 128 pairs, with a logarithm", 16,
                2048, 200, nodes -> {
                    VectorClock one = new VectorClock(many(nodes, 1));
                    VectorClock other = new VectorClock(many(nodes, 2));
                    return () -> {
                        for (int pair = 0; pair < 2048 / nodes; pair++) {
                            one.order(other);
                            new VectorClock(one.merge(other).counts()).tick("node-1000").equals(other);
                        }
                    };
                });
    }

    private static Map<String, Long> many(int nodes, long events) {
        Map<String, Long> counts = new HashMap<>();
        for (int node = 0; node < nodes; node++) {
            counts.put("node-" + (1000 + node), events);
        }
        return counts;
    }

    @Test
    void aClockTakesNoMoreForGreaterCounts() {
        Footprint.assertAtMost(200_000, "two nodes are two counts, however often they tick", () -> {
            VectorClock clock = nothing();
            for (int tick = 0; tick < 20_000; tick++) {
                clock = clock.tick(tick % 2 == 0 ? "a" : "b").merge(clock);
            }
            return clock;
        });
    }

    @Test
    void aClockHoldsNoneOfThoseItWasMadeOf() {
        Footprint.assertAtMost(200_000, "one node is one count, after ticks and nothing else", () -> {
            VectorClock clock = nothing();
            for (int tick = 0; tick < 20_000; tick++) {
                clock = clock.tick("a");
            }
            return clock;
        });
        Footprint.assertAtMost(200_000, "two nodes are two counts, after merges and nothing else", () -> {
            VectorClock clock = nothing();
            for (long count = 1; count <= 20_000; count++) {
                clock = clock.merge(clock(count % 2 == 0 ? "a" : "b", count));
            }
            return clock;
        });
    }
}
