package katas.sharding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The life of row 120 while [100, 200) moves from us to eu: there or not, pinned or not, and written, deleted or left
 * alone at each of four points of the move, which then is committed or aborted. A number says which life it is.
 */
final class OneRowInAMove {

    private static final KeyRange RANGE = new KeyRange(100, 200);
    private static final long KEY = 120;

    private final Map<String, MemoryShard> shards =
            Map.of("us", new MemoryShard(), "eu", new MemoryShard(), "asia", new MemoryShard());
    private final ShardDirectory directory = new ShardDirectory(ShardMap.of("us"), Map.copyOf(shards));
    private final List<String> script = new ArrayList<>();
    private int choices;
    private String row;

    OneRowInAMove(int number) {
        choices = number;
    }

    void play() {
        directory.put(directory.map(), 105, "neighbor");
        directory.put(directory.map(), 130, "neighbor");
        if (choose(2) == 1) {
            write("there before");
        }
        int pin = choose(4);
        if (pin > 0) {
            String shard = List.of("us", "eu", "asia").get(pin - 1);
            directory.pin(KEY, shard);
            script.add("pinned to " + shard);
        }
        Move move = directory.move(RANGE, "eu");
        change("before the copy");
        move.copy(1);
        change("after one row was copied");
        move.copy(1);
        change("after two rows were copied");
        while (!move.copy(1)) {
            continue;
        }
        change("after all rows were copied");
        if (choose(2) == 0) {
            move.commit();
            script.add("committed");
        } else {
            move.abort();
            script.add("aborted");
        }
        check();
        Move next = directory.move(RANGE, "asia");
        while (!next.copy(1)) {
            continue;
        }
        next.commit();
        script.add("moved to asia");
        check();
    }

    private int choose(int ways) {
        int way = choices % ways;
        choices /= ways;
        return way;
    }

    private void change(String when) {
        int way = choose(3);
        if (way == 1) {
            write("written " + when);
        } else if (way == 2) {
            directory.remove(directory.map(), KEY);
            row = null;
            script.add("deleted " + when);
        }
        assertThat(directory.get(directory.map(), KEY)).as("row 120 when read %s: %s", when, String.join(", ", script))
                .isEqualTo(Optional.ofNullable(row));
    }

    private void write(String text) {
        directory.put(directory.map(), KEY, text);
        row = text;
        script.add(text);
    }

    private void check() {
        String owner = directory.map().shardOf(105);
        Map<String, Map<Long, String>> expected = new TreeMap<>();
        shards.keySet().forEach(shard -> expected.put(shard, new TreeMap<>()));
        expected.get(owner).putAll(Map.of(105L, "neighbor", 130L, "neighbor"));
        if (row != null) {
            expected.get(directory.map().shardOf(KEY)).put(KEY, row);
        }
        Map<String, Map<Long, String>> kept = new TreeMap<>();
        shards.forEach((name, shard) -> kept.put(name, shard.rows()));
        assertThat(kept).as("the rows of all shards after row 120 was %s", String.join(", ", script))
                .isEqualTo(expected);
    }
}
