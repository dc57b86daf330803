package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    private static final long END = Long.MAX_VALUE;

    /** Keys side by side, at both ends and where a double loses count. */
    private static final long[] KEYS = {0, 1, 2, 3, 10, 11, 1L << 53, (1L << 53) + 1, (1L << 53) + 2, END - 3, END - 2,
        END - 1};

    @Property
    void behavesLikeATableOfAllKeys(@ForAll("operations") List<Operation> operations) {
        RangeShards shards = new RangeShards("a");
        Oracle oracle = new Oracle();
        Script.replay("RangeShards shards = new RangeShards(\"a\");", operations, operation -> {
            if (oracle.allows(operation)) {
                operation.on(shards);
                oracle.apply(operation);
            } else {
                assertThatThrownBy( () -> operation.on(shards), "this is not possible here")
                        .isInstanceOf(IllegalArgumentException.class);
            }
            for (int key = 0; key < KEYS.length; key++) {
                assertThat(shards.locate(KEYS[key])).as("the shard of key %d", KEYS[key])
                        .isEqualTo(oracle.owners[key]);
            }
            assertThat(shards.ranges()).as("all ranges").isEqualTo(oracle.parts(0, KEYS.length));
            for (int from = 0; from < KEYS.length; from++) {
                for (int to : new int[] {from + 1, from + 2, KEYS.length}) {
                    assertThat(shards.covering(new KeyRange(KEYS[from], key(to))))
                            .as("the parts of %s", new KeyRange(KEYS[from], key(to)))
                            .isEqualTo(oracle.parts(from, Math.min(to, KEYS.length)));
                }
            }
        });
    }

    private static long key(int number) {
        return number < KEYS.length ? KEYS[number] : END;
    }

    private static String text(int number) {
        long key = KEYS[number];
        return key > END - 9 ? "Long.MAX_VALUE - " + (END - key) : key > 99 ? "(1L << 53) + " + (key - (1L << 53))
                : "" + key;
    }

    @Provide
    Arbitrary<List<Operation>> operations() {
        Arbitrary<Integer> key = Arbitraries.integers().between(0, KEYS.length - 1);
        Arbitrary<String> shard = Arbitraries.of("a", "b", "c");
        return Arbitraries.<Operation>frequencyOf(
                Tuple.of(3, Combinators.combine(key, shard).as(Split::new)),
                Tuple.of(2, key.map(Merge::new))).list().ofMaxSize(20);
    }

    /** What is done, as Java. */
    private sealed interface Operation {
        void on(RangeShards shards);
    }

    private record Split(int at, String shard) implements Operation {
        @Override
        public void on(RangeShards shards) {
            shards.split(KEYS[at], shard);
        }

        @Override
        public String toString() {
            return "shards.split(" + text(at) + ", \"" + shard + "\");";
        }
    }

    private record Merge(int at) implements Operation {
        @Override
        public void on(RangeShards shards) {
            shards.merge(KEYS[at]);
        }

        @Override
        public String toString() {
            return "shards.merge(" + text(at) + ");";
        }
    }

    /** The owner of each key in an array, and where ranges begin. No arithmetic of ends. */
    private static final class Oracle {

        private final String[] owners = new String[KEYS.length];
        private final Set<Integer> starts = new HashSet<>(Set.of(0));

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
                fill(merge.at, owners[merge.at - 1]);
                starts.remove(merge.at);
            }
        }

        /** One part for each range that has some of these keys. */
        List<OwnedRange> parts(int from, int to) {
            List<OwnedRange> parts = new ArrayList<>();
            for (int start = from; start < to;) {
                int end = start + 1;
                while (end < to && !starts.contains(end)) {
                    end++;
                }
                parts.add(OwnedRange.of(KEYS[start], key(end), owners[start]));
                start = end;
            }
            return parts;
        }

        /** Gives away from a key on up to the next beginning. */
        private void fill(int from, String shard) {
            int key = from;
            do {
                owners[key++] = shard;
            } while (key < KEYS.length && !starts.contains(key));
        }
    }
}
