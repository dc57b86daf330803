package katas.sharding;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names such as people give to machines and keys: alike, empty, in any script. No two are equal. */
final class OddNames {

    /** {@code node1} to {@code node19}: each of the first is the beginning of others. */
    static final List<String> NUMBERED = IntStream.rangeClosed(1, 19).mapToObj(number -> "node" + number).toList();

    /** Among them: equal {@code String.hashCode}, equal but for case, blanks, composition, digits, separators. */
    static final List<String> ODD = List.of("", " ", "1", "11", "111", "1node", "11node", "Aa", "BB", "AaAa", "AaBB",
            "BBAa", "BBBB", "a", "A", "a ", " a", "a#1", "a-1", "a:1", "a_1", "a/1", "a.1", "a1", "null", "Zürich",
            "Zu\u0308rich", "\u6f22\u5b57", "\u6f22", "\uD83D\uDE00", "\uD83D\uDE01", "polygenelubricants",
            "x".repeat(1_000) + "1", "x".repeat(1_000) + "2");

    static final List<String> ALL = Stream.concat(NUMBERED.stream(), ODD.stream()).toList();

    private OddNames() {
    }
}
