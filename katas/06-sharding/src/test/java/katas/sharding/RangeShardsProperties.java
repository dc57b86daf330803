package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import testkit.Script;

class RangeShardsProperties {

    private static final int KEYS = 12;

    @Property
    void behavesLikeATableOfAllKeys(@ForAll("operations") List<Operation> operations) {
        RangeShards shards = new RangeShards("a");
        Oracle oracle = new Oracle();
        Script.replay("RangeShards shards = new RangeShards(\"a\");", operations, operation -> {
            if (oracle.allows(operation)) {
                operation.on(shards);
                oracle.apply(operation);
            } else {
                assertThatIllegalArgumentException().as("this is not possible here").isThrownBy(
                        () -> operation.on(shards));
            }
            for (int key = 0; key < KEYS; key++) {
                assertThat(shards.locate(key)).as("the shard of key %d", key).isEqualTo(oracle.owners[key]);
            }
            List<OwnedRange> ranges = shards.ranges();
            assertThat(ranges.stream().map(range -> range.range().from())).as("where ranges begin")
                    .containsExactlyElementsOf(oracle.starts.stream().sorted().toList());
            totalAndDisjoint(KeyRange.ALL, ranges);
            for (int from = 0; from < KEYS; from++) {
                KeyRange wanted = new KeyRange(from, from + 4);
                List<OwnedRange> parts = shards.covering(wanted);
                totalAndDisjoint(wanted, parts);
                for (OwnedRange part : parts) {
                    assertThat(part.shard()).as("who owns the part %s", part.range())
                            .isEqualTo(shards.locate(part.range().from()));
                }
            }
        });
    }

    private static void totalAndDisjoint(KeyRange whole, List<OwnedRange> parts) {
        List<Long> ends = new ArrayList<>(List.of(whole.from()));
        parts.forEach(part -> ends.add(part.range().to()));
        assertThat(parts.stream().map(part -> part.range().from()))
                .as("where the parts of %s begin: each where the one before ends", whole)
                .containsExactlyElementsOf(ends.subList(0, ends.size() - 1));
        assertThat(ends.get(ends.size() - 1)).as("where the last part of %s ends", whole).isEqualTo(whole.to());
    }

    @Provide
    Arbitrary<List<Operation>> operations() {
        Arbitrary<Long> key = Arbitraries.longs().between(0, KEYS - 1);
        Arbitrary<String> shard = Arbitraries.of("a", "b", "c");
        return Arbitraries.<Operation>frequencyOf(
                Tuple.of(3, Combinators.combine(key, shard).as(Split::new)),
                Tuple.of(2, key.map(Merge::new))).list().ofMaxSize(20);
    }

    /** What is done, as Java. */
    private sealed interface Operation {
        void on(RangeShards shards);
    }

    private record Split(long at, String shard) implements Operation {
        @Override
        public void on(RangeShards shards) {
            shards.split(at, shard);
        }

        @Override
        public String toString() {
            return "shards.split(" + at + ", \"" + shard + "\");";
        }
    }

    private record Merge(long at) implements Operation {
        @Override
        public void on(RangeShards shards) {
            shards.merge(at);
        }

        @Override
        public String toString() {
            return "shards.merge(" + at + ");";
        }
    }

    /** The owner of each key in an array, and where ranges begin. No arithmetic of ends. */
    private static final class Oracle {

        private final String[] owners = new String[KEYS];
        private final Set<Long> starts = new HashSet<>(Set.of(0L));

        Oracle() {
            Arrays.fill(owners, "a");
        }

        boolean allows(Operation operation) {
            return operation instanceof Split split ? !starts.contains(split.at)
                    : operation instanceof Merge merge && merge.at != 0 && starts.contains(merge.at);
        }

        void apply(Operation operation) {
            if (operation instanceof Split split) {
                fill(split.at, split.shard);
                starts.add(split.at);
            } else if (operation instanceof Merge merge) {
                fill(merge.at, owners[(int) merge.at - 1]);
                starts.remove(merge.at);
            }
        }

        /** Gives away from a key on up to the next beginning. */
        private void fill(long from, String shard) {
            int key = (int) from;
            do {
                owners[key++] = shard;
            } while (key < KEYS && !starts.contains((long) key));
        }
    }
}
