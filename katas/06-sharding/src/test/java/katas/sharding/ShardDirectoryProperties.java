package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import testkit.Script;

class ShardDirectoryProperties {

    private static final String SETUP = "ShardDirectory directory = new ShardDirectory(ShardMap.of(\"a\"), stores);";
    private static final long END = Long.MAX_VALUE;

    /** Where ranges begin and end; all but the last are keys, at both ends of what there is. */
    private static final long[] BOUNDS = {0, 1, 2, 3, 4, END - 4, END - 3, END - 2, END - 1, END};

    private static final int KEYS = BOUNDS.length - 1;

    @Property
    void noKeyIsLostOrDoubled(@ForAll("operations") List<Operation> operations) {
        World world = new World();
        Script.replay(SETUP, operations, operation -> {
            operation.on(world);
            world.check();
        });
    }

    @Property(tries = 400)
    void aStoreThatThrowsLosesNothing(@ForAll("operations") List<Operation> operations,
            @ForAll @IntRange(max = 30) int good, @ForAll @IntRange(max = 9) int again) {
        World world = new World();
        world.failAfter(good, again);
        Script.replay(SETUP + " // the stores answer " + good + " calls, throw at the next one, answer " + again
                + ", throw at the next one, and answer from then on", operations, world::despiteFailure);
        world.finish();
    }

    /** Among the properties, because it takes long: of more rows than anybody takes for all there will be. */
    @Example
    void ofAHundredThousandRowsNoneIsLeftBehind() {
        int count = 100_001;
        MemoryShard us = new MemoryShard();
        MemoryShard eu = new MemoryShard();
        ShardDirectory directory = new ShardDirectory(ShardMap.of("us"), Map.of("us", us, "eu", eu));
        for (long key = 0; key < count; key++) {
            directory.put(directory.map(), key, "row");
        }
        KeyRange range = new KeyRange(0, count);
        Move given = directory.move(range, "eu");
        while (!given.copy(count)) {
            continue;
        }
        given.abort();
        assertThat(eu.rows().keySet()).as("the keys on eu after %d rows of %s were copied and the move was given up",
                count, range).isEmpty();
        Move move = directory.move(range, "eu");
        while (!move.copy(count)) {
            continue;
        }
        move.commit();
        assertThat(us.rows().keySet()).as("the keys left on us after %d rows of %s have moved", count, range).isEmpty();
        assertThat(eu.rows()).as("the rows on eu after %d rows of %s have moved", count, range).hasSize(count);
    }

    @Provide
    Arbitrary<List<Operation>> operations() {
        Arbitrary<Integer> key = Arbitraries.integers().between(0, KEYS - 1);
        Arbitrary<String> shard = Arbitraries.of("a", "b", "c");
        Arbitrary<Integer> age = Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 1), Tuple.of(1, 3));
        Arbitrary<Operation> step = Arbitraries.integers().between(1, 3).map(Copy::new);
        return Arbitraries.frequencyOf(
                Tuple.of(5, Combinators.combine(key, Arbitraries.integers().between(1, 99), age).as(Put::new)),
                Tuple.of(2, Combinators.combine(key, age).as(Remove::new)),
                Tuple.of(3, Combinators.combine(key, Arbitraries.integers().between(1, KEYS), shard).as(Begin::new)),
                Tuple.of(5, step),
                Tuple.of(3, Arbitraries.just(new Commit())),
                Tuple.of(1, Arbitraries.just(new Abort())),
                Tuple.of(1, Combinators.combine(key, shard).as(Pin::new)),
                Tuple.of(1, key.map(Unpin::new))).list().ofMaxSize(30);
    }

    /** What is done, as Java. What is not possible at that point does nothing. */
    private sealed interface Operation {
        void on(World world);
    }

    private record Put(int key, int row, int age) implements Operation {
        @Override
        public void on(World world) {
            world.request(BOUNDS[key], age, map -> world.directory.put(map, BOUNDS[key], "" + row),
                    () -> world.rows.put(BOUNDS[key], "" + row));
        }

        @Override
        public String toString() {
            return "directory.put(" + map(age) + ", " + text(key) + ", \"" + row + "\");";
        }
    }

    private record Remove(int key, int age) implements Operation {
        @Override
        public void on(World world) {
            world.request(BOUNDS[key], age, map -> world.directory.remove(map, BOUNDS[key]),
                    () -> world.rows.remove(BOUNDS[key]));
        }

        @Override
        public String toString() {
            return "directory.remove(" + map(age) + ", " + text(key) + ");";
        }
    }

    private record Begin(int from, int length, String to) implements Operation {
        @Override
        public void on(World world) {
            KeyRange range = new KeyRange(BOUNDS[from], BOUNDS[end()]);
            OwnedRange owned = world.directory.map().rangeOf(range.from());
            if (world.move == null && owned.range().contains(range) && !owned.shard().equals(to)) {
                world.move = world.directory.move(range, to);
            }
        }

        private int end() {
            return Math.min(from + length, KEYS);
        }

        @Override
        public String toString() {
            return "Move move = directory.move(new KeyRange(" + text(from) + ", " + text(end()) + "), \"" + to + "\");";
        }
    }

    private record Copy(int count) implements Operation {
        @Override
        public void on(World world) {
            if (world.move != null) {
                boolean all = world.move.copy(count);
                assertThat(all || !world.copied).as("all rows, once copied, remain so").isTrue();
                world.copied = all;
            }
        }

        @Override
        public String toString() {
            return "move.copy(" + count + ");";
        }
    }

    private record Commit() implements Operation {
        @Override
        public void on(World world) {
            if (world.move != null && world.copied) {
                world.move.commit();
                world.ended();
            }
        }

        @Override
        public String toString() {
            return "move.commit();";
        }
    }

    private record Abort() implements Operation {
        @Override
        public void on(World world) {
            if (world.move != null) {
                world.move.abort();
                world.ended();
            }
        }

        @Override
        public String toString() {
            return "move.abort();";
        }
    }

    private record Pin(int key, String shard) implements Operation {
        @Override
        public void on(World world) {
            if (world.move == null) {
                world.directory.pin(BOUNDS[key], shard);
                assertThat(world.directory.map().shardOf(BOUNDS[key])).as("where %d is pinned", BOUNDS[key])
                        .isEqualTo(shard);
            }
        }

        @Override
        public String toString() {
            return "directory.pin(" + text(key) + ", \"" + shard + "\");";
        }
    }

    private record Unpin(int key) implements Operation {
        @Override
        public void on(World world) {
            if (world.move == null) {
                world.directory.unpin(BOUNDS[key]);
            }
        }

        @Override
        public String toString() {
            return "directory.unpin(" + text(key) + ");";
        }
    }

    private static String text(int bound) {
        return BOUNDS[bound] == END ? "Long.MAX_VALUE"
                : BOUNDS[bound] > KEYS ? "Long.MAX_VALUE - " + (END - BOUNDS[bound]) : "" + BOUNDS[bound];
    }

    private static long[] keys() {
        return Arrays.copyOf(BOUNDS, KEYS);
    }

    private static String map(int age) {
        return age == 0 ? "directory.map()" : "maps.get(maps.size() - 1 - " + age + ")";
    }

    /** A directory, its shards, all maps there have been, and the rows as one map would have them. */
    private static final class World {

        private final Map<String, MemoryShard> shards =
                Map.of("a", new MemoryShard(), "b", new MemoryShard(), "c", new MemoryShard());
        private final ShardDirectory directory = new ShardDirectory(ShardMap.of("a"), Map.copyOf(shards));
        private final List<ShardMap> maps = new ArrayList<>(List.of(ShardMap.of("a")));
        private final Map<Long, String> rows = new TreeMap<>();
        private Move move;
        private boolean copied;
        private final RuntimeException injected = new IllegalStateException("the shard is far away");
        private boolean operating;
        private boolean over;

        private interface Request {
            void by(ShardMap map);
        }

        void request(long key, int age, Request request, Runnable expected) {
            ShardMap map = maps.get(Math.max(0, maps.size() - 1 - age));
            boolean stale = !map.shardOf(key).equals(directory.map().shardOf(key));
            boolean refused = false;
            try {
                request.by(map);
                expected.run();
            } catch (StaleMapException refusal) {
                refused = true;
            }
            assertThat(refused).as("whether version %d is refused for key %d while version %d is current",
                    map.version(), key, directory.map().version()).isEqualTo(stale);
        }

        /** All stores together answer so many calls, throw at the next one, and so once more. */
        void failAfter(int good, int again) {
            int[] calls = {0};
            shards.values().forEach(shard -> shard.beforeEachCall(() -> {
                if (operating && (calls[0]++ == good || calls[0] == good + again + 2)) {
                    throw injected;
                }
            }));
        }

        /** Does something, and if a store throws, finds out what has come of it. */
        void despiteFailure(Operation operation) {
            if (over) {
                return;
            }
            ShardMap before = directory.map();
            operating = true;
            try {
                operation.on(this);
                operating = false;
                check();
            } catch (RuntimeException failure) {
                operating = false;
                assertThat(failure).as("what the call throws when a store throws").isSameAs(injected);
                failed(operation, before);
            }
        }

        private void failed(Operation operation, ShardMap before) {
            if (operation instanceof Put put) {
                rows.put(BOUNDS[put.key], told(BOUNDS[put.key], rows.get(BOUNDS[put.key]), "" + put.row));
            } else if (operation instanceof Remove remove) {
                rows.put(BOUNDS[remove.key], told(BOUNDS[remove.key], rows.get(BOUNDS[remove.key]), null));
            }
            rows.values().removeIf(Objects::isNull);
            read();
            boolean happened = !directory.map().equals(before);
            if (operation instanceof Commit && !happened) {
                move.commit();
                ended();
                check();
            } else if (operation instanceof Abort || operation instanceof Commit || operation instanceof Pin
                    || operation instanceof Unpin) {
                // Rows may be left where nobody looks, about which nothing is promised.
                over = true;
            }
        }

        /** What a read tells of a write that threw: it has been done or not, and so it stays. */
        private String told(long key, String before, String after) {
            String row = directory.get(directory.map(), key).orElse(null);
            assertThat(row).as("the row of key %d after a write that threw: as before or as written", key)
                    .isIn(before, after);
            return row;
        }

        /** Ends the move that is under way, so that it shows whether the two shards were equal. */
        void finish() {
            if (over || move == null) {
                return;
            }
            for (int calls = 0; calls <= KEYS && !move.copy(2); calls++) {
                continue;
            }
            move.commit();
            ended();
            check();
        }

        void ended() {
            move = null;
            copied = false;
        }

        void check() {
            read();
            placed();
        }

        private void read() {
            ShardMap map = directory.map();
            if (!map.equals(maps.get(maps.size() - 1))) {
                assertThat(map.version()).as("the version of a new map").isEqualTo(maps.size() + 1);
                maps.add(map);
            }
            Map<Long, String> read = new TreeMap<>();
            for (long key : keys()) {
                directory.get(map, key).ifPresent(row -> read.put(key, row));
            }
            assertThat(read).as("all rows, read by the current map").isEqualTo(rows);
        }

        private void placed() {
            ShardMap map = directory.map();
            if (move == null) {
                Map<String, Map<Long, String>> expected = new TreeMap<>();
                Map<String, Map<Long, String>> kept = new TreeMap<>();
                shards.keySet().forEach(shard -> expected.put(shard, new TreeMap<>()));
                rows.forEach((key, row) -> expected.get(map.shardOf(key)).put(key, row));
                shards.forEach((name, shard) -> kept.put(name, shard.rows()));
                assertThat(kept).as("the rows of each shard while no move is under way").isEqualTo(expected);
            }
        }
    }
}
