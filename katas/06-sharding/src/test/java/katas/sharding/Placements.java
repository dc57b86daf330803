package katas.sharding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import testkit.JavaProcess;

/** Asks placements where many keys are, here or in a process of its own. */
final class Placements {

    static final List<String> KEYS = IntStream.range(0, 10_000).mapToObj(number -> "user-" + number).toList();

    private Placements() {
    }

    /**
     * Prints where keys are.
     *
     * @param args which placement: ring or rendezvous
     */
    public static void main(String[] args) {
        System.out.println(answers(args[0].equals("ring") ? new HashRing(100) : new RendezvousHash()));
    }

    /** Where keys are, in this process. */
    static String answers(Placement placement) {
        List<String> names = List.of("10.0.0.1:5432", "10.0.0.2:5432", "Zürich", "\u6f22\u5b57", "");
        for (int node = 0; node < names.size(); node++) {
            placement.add(names.get(node), node + 1);
        }
        return Stream.concat(KEYS.stream().limit(100), OddNames.ALL.stream().filter(Placements::printable))
                .map(key -> key + names.indexOf(placement.nodeOf(key)))
                .collect(Collectors.joining(" "));
    }

    /** Another process may print in another charset, so that only keys of ASCII are shown. */
    private static boolean printable(String key) {
        return key.chars().allMatch(letter -> letter < 128);
    }

    /** Where keys are, in another process, with letters and digits of other habits. */
    static String answersOfAnotherJvm(String placement) throws IOException, InterruptedException {
        Process process = JavaProcess.of(Placements.class,
                List.of("-Dfile.encoding=ISO-8859-1", "-Duser.language=tr", "-Duser.extensions=u-nu-arab"), placement)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        byte[] output = process.getInputStream().readAllBytes();
        process.waitFor();
        return new String(output, StandardCharsets.UTF_8).strip();
    }

    /** Adds nodes of weight 1. */
    static <P extends Placement> P with(P placement, String... nodes) {
        Stream.of(nodes).forEach(node -> placement.add(node, 1));
        return placement;
    }

    /** Adds nodes a, b, c and so on, of weight 1. */
    static <P extends Placement> P withNodes(P placement, int count) {
        return with(placement, IntStream.range(0, count).mapToObj(node -> "" + (char) ('a' + node))
                .toArray(String[]::new));
    }

    /** The nodes of all {@link #KEYS}. */
    static List<String> nodes(Placement placement) {
        return KEYS.stream().map(placement::nodeOf).toList();
    }

    /** How many of all {@link #KEYS} each node has. */
    static Map<String, Integer> load(Placement placement) {
        Map<String, Integer> load = new TreeMap<>();
        nodes(placement).forEach(node -> load.merge(node, 1, Integer::sum));
        return load;
    }

    /** Where keys were before, of those that are elsewhere now. */
    static List<String> left(List<String> before, List<String> now) {
        return IntStream.range(0, before.size()).filter(key -> !before.get(key).equals(now.get(key)))
                .mapToObj(before::get).toList();
    }

    /** The same nodes and weights in a placement that has never known others, added in order of their names. */
    static Placement fresh(Supplier<Placement> empty, Map<String, Integer> weights) {
        Placement placement = empty.get();
        new TreeMap<>(weights).forEach(placement::add);
        return placement;
    }

    /** How many of 21,000 keys each node has: of {@code user-1}, of Han, and of keys that end in what they share. */
    static Map<String, Integer> loadOfMany(Placement placement) {
        Map<String, Integer> load = new TreeMap<>();
        IntStream.range(0, 7_000).boxed().flatMap(number -> Stream.of("user-" + number,
                        "\u6f22" + Character.toString(0x4e00 + number), number + ":profile"))
                .map(placement::nodeOf).forEach(node -> load.merge(node, 1, Integer::sum));
        return load;
    }

    /** Keys of all kinds, some of which are also names of nodes. */
    static List<String> oddKeys() {
        return Stream.concat(OddNames.ALL.stream(), KEYS.stream().limit(200)).toList();
    }

    /** The list without one of its elements. */
    static List<String> without(String node, List<String> nodes) {
        List<String> others = new ArrayList<>(nodes);
        others.remove(node);
        return others;
    }

    /** The folder or archive from which a class was loaded. */}
