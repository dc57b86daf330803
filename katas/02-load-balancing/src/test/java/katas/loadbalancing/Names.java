package katas.loadbalancing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Names as they occur, and as they had better not: what hashes them must cope with all. */
final class Names {

    /** node1 to node19: numbers without leading zeros, so that some names begin like others. */
    static final Fleet NODES = Fleet.of(numbered("node", 1, 19));

    /** Addresses, which differ in few characters. */
    static final Fleet ADDRESSES =
            Fleet.of(IntStream.range(0, 20).mapToObj(n -> "10.0.0." + n + ":8080").toArray(String[]::new));

    /**
     * Names with letters beyond ASCII and beyond one {@code char}; of equal hash codes (Aa and BB), of equal CRC-32; of
     * upper and lower case; very short and very long; and such that differ in their first character only.
     */
    static final Fleet ODD = Fleet.of("Zürich", "Zurich", "zürich", "Łódź", "北京", "東京", "\uD83D\uDE00", "\uD83D\uDE01",
            "\uD835\uDCB3-1", "AaAa", "AaBB", "BBAa", "BBBB", "plumless", "buckeroo", "I", "i", "İ", "x".repeat(300),
            "x".repeat(299) + "y", "y" + "x".repeat(299));

    /** Keys of clients by what they have in common: each is the key of the n-th client. */
    static final Map<String, IntFunction<String>> CLIENTS = clients();

    private Names() {
    }

    /** The first clients of a kind. */
    static List<String> clients(String kind, int count) {
        return IntStream.range(0, count).mapToObj(CLIENTS.get(kind)).toList();
    }

    /** A name with each number from one to another. */
    static String[] numbered(String name, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(n -> name + n).toArray(String[]::new);
    }

    /** A few clients of each kind. */
    static List<String> someOfEach() {
        List<String> some = new ArrayList<>(List.of("", " ", "I", "i", "ı", "\uD800", "\uDC00"));
        CLIENTS.values().forEach(kind -> IntStream.range(0, 15).mapToObj(kind).forEach(some::add));
        return some;
    }

    private static Map<String, IntFunction<String>> clients() {
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        kinds.put("session-17", n -> "session-" + n);
        kinds.put("17", Integer::toString);
        kinds.put("-17", n -> Integer.toString(-1 - n));
        kinds.put("9223372036854775790", n -> Long.toString(Long.MAX_VALUE - n));
        kinds.put("17000000", n -> n + "000000");
        kinds.put("10.0.0.17", n -> "10.0.0." + n);
        kinds.put("10.17.1.1", n -> "10." + n / 250 + "." + n % 250 + ".1");
        kinds.put("17@example.com", n -> n + "@example.com");
        kinds.put("/aaa…aaa/17", n -> "/" + "a".repeat(100) + "/" + n);
        kinds.put("17/aaa…aaa", n -> n + "/" + "a".repeat(100));
        kinds.put("a UUID", n -> new UUID(0x123456789ABC4DEFL, 0x8000_0000_0000_0000L + n).toString());
        kinds.put("Zürich-17", n -> "Zürich-" + n);
        kinds.put("客17", n -> "客" + n);
        kinds.put("a letter of two chars", n -> Character.toString(0x20000 + n));
        return kinds;
    }
}
