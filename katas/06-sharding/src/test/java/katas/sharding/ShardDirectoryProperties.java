package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import testkit.Script;

class ShardDirectoryProperties {

    private static final int KEYS = 8;

    @Property
    void noKeyIsLostOrDoubled(@ForAll("operations") List<Operation> operations) {
        World world = new World();
        Script.replay("ShardDirectory directory = new ShardDirectory(ShardMap.of(\"a\"), stores);", operations,
                operation -> {
                    operation.on(world);
                    world.check();
                });
    }

    @Provide
    Arbitrary<List<Operation>> operations() {
        Arbitrary<Long> key = Arbitraries.longs().between(0, KEYS - 1);
        Arbitrary<String> shard = Arbitraries.of("a", "b", "c");
        Arbitrary<Integer> age = Arbitraries.frequency(Tuple.of(3, 0), Tuple.of(1, 1), Tuple.of(1, 3));
        Arbitrary<Operation> step = Arbitraries.integers().between(1, 3).map(Copy::new);
        return Arbitraries.frequencyOf(
                Tuple.of(5, Combinators.combine(key, Arbitraries.integers().between(1, 99), age).as(Put::new)),
                Tuple.of(2, Combinators.combine(key, age).as(Remove::new)),
                Tuple.of(3, Combinators.combine(key, Arbitraries.integers().between(1, 5), shard).as(Begin::new)),
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

    private record Put(long key, int row, int age) implements Operation {
        @Override
        public void on(World world) {
            world.request(key, age, map -> world.directory.put(map, key, "" + row),
                    () -> world.rows.put(key, "" + row));
        }

        @Override
        public String toString() {
            return "directory.put(" + map(age) + ", " + key + ", \"" + row + "\");";
        }
    }

    private record Remove(long key, int age) implements Operation {
        @Override
        public void on(World world) {
            world.request(key, age, map -> world.directory.remove(map, key), () -> world.rows.remove(key));
        }

        @Override
        public String toString() {
            return "directory.remove(" + map(age) + ", " + key + ");";
        }
    }

    private record Begin(long from, int length, String to) implements Operation {
        @Override
        public void on(World world) {
            KeyRange range = new KeyRange(from, from + length);
            OwnedRange owned = world.directory.map().rangeOf(from);
            if (world.move == null && owned.range().contains(range) && !owned.shard().equals(to)) {
                world.move = world.directory.move(range, to);
            }
        }

        @Override
        public String toString() {
            return "Move move = directory.move(new KeyRange(" + from + ", " + (from + length) + "), \"" + to + "\");";
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

    private record Pin(long key, String shard) implements Operation {
        @Override
        public void on(World world) {
            if (world.move == null) {
                world.directory.pin(key, shard);
                assertThat(world.directory.map().shardOf(key)).as("where %d is pinned", key).isEqualTo(shard);
            }
        }

        @Override
        public String toString() {
            return "directory.pin(" + key + ", \"" + shard + "\");";
        }
    }

    private record Unpin(long key) implements Operation {
        @Override
        public void on(World world) {
            if (world.move == null) {
                world.directory.unpin(key);
            }
        }

        @Override
        public String toString() {
            return "directory.unpin(" + key + ");";
        }
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

        void ended() {
            move = null;
            copied = false;
        }

        void check() {
            ShardMap map = directory.map();
            if (!map.equals(maps.get(maps.size() - 1))) {
                assertThat(map.version()).as("the version of a new map").isEqualTo(maps.size() + 1);
                maps.add(map);
            }
            Map<Long, String> read = new TreeMap<>();
            for (long number = 0; number < KEYS; number++) {
                long key = number;
                directory.get(map, key).ifPresent(row -> read.put(key, row));
            }
            assertThat(read).as("all rows, read by the current map").isEqualTo(rows);
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
