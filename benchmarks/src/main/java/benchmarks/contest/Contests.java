package benchmarks.contest;

import benchmarks.Effort;
import benchmarks.eviction.CacheGrowth;
import benchmarks.loadbalancing.PickThroughput;
import benchmarks.pagination.PageTime;
import benchmarks.sharding.Lookup;
import benchmarks.transactions.Versions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The contests that there are. */
public final class Contests {

    /** What a visit to memory takes among so many entries. */
    static final String MEMORY = "one read of memory";

    private static final int MOST_ROWS = 1_000_000;

    private Contests() {
    }

    /**
     * All contests.
     *
     * @param effort how large what they work on may be
     * @return one for each chapter that has one, in order of the chapters
     */
    public static List<Contest> all(Effort effort) {
        return List.of(balancers(), caches(), placements(), stores(), pages(effort));
    }

    /**
     * The contest of a chapter.
     *
     * @param chapter the chapter's name, such as {@code eviction}
     * @param effort how large what it works on may be
     * @return the contest, if there is one
     */
    public static Optional<Contest> of(String chapter, Effort effort) {
        return all(effort).stream().filter(contest -> contest.chapter().equals(chapter)).findFirst();
    }

    /** There is no library that picks and does nothing else: balancers are parts of proxies and clients. */
    private static Contest balancers() {
        String pick = "pick";
        List<Contestant> katas = Stream.of("RoundRobin", "SmoothWeightedRoundRobin", "LeastConnections", "PeakEwma",
                "StickySessions", "HealthTracker", "Router").map(kata -> new Contestant(kata, pick, kata)).toList();
        return new Contest("loadbalancing", "load-balancing-throughput",
                "A pick among ten servers; a lease is closed at once.", PickThroughput.class, Map.of(), katas,
                List.of(new Contestant("shared counter", pick, "shared counter"),
                        new Contestant("random server", pick, "random server"),
                        new Contestant("System.nanoTime", "nanoTime", "")),
                new Contest.Axis("threads", List.of(), threads(), Map.of()));
    }

    /** TtlCache has rivals of its own, which look at the time as well. */
    private static Contest caches() {
        String access = "getOrPut";
        List<Contestant> bounded = Stream.of("Caffeine", "Guava").map(name -> new Contestant(name, access, name))
                .toList();
        Map<String, List<Contestant>> rivals = new LinkedHashMap<>();
        List.of("LruCache", "LfuCache", "TinyLfuCache").forEach(kata -> rivals.put(kata, bounded));
        rivals.put("TtlCache", List.of(new Contestant("Caffeine with expireAfterWrite", access, "CaffeineExpiring"),
                new Contestant("Guava with expireAfterWrite", access, "GuavaExpiring")));
        return new Contest("eviction", "eviction-time",
                "A look-up of any of twice as many keys as fit, which brings the key in when it is missing: half of "
                        + "the calls hit, the others put and evict. ConcurrentHashMap has no bound and soon holds all "
                        + "keys.",
                CacheGrowth.class, rivals,
                Stream.of("LruCache", "LfuCache", "TtlCache", "TinyLfuCache")
                        .map(kata -> new Contestant(kata, access, kata)).toList(),
                List.of(new Contestant("ConcurrentHashMap", access, "ConcurrentHashMap"),
                        new Contestant(MEMORY, "readMemory", "")),
                new Contest.Axis("entries", List.of(1_000, 10_000, 100_000, 1_000_000), List.of(1), Map.of()));
    }

    /** Guava has a consistent hash for numbered buckets, which is the work of JumpHash and less than that of others. */
    private static Contest placements() {
        String locate = "locate";
        List<Contestant> katas = Stream.of("JumpHash", "HashRing", "RendezvousHash")
                .map(kata -> new Contestant(kata, locate, kata)).toList();
        Map<String, List<Contestant>> rivals = new LinkedHashMap<>();
        katas.forEach(kata -> rivals.put(kata.name(), List.of(new Contestant("Guava", locate, "Guava"))));
        return new Contest("sharding", "sharding-lookup",
                "The node of a text of 16 characters. All hash the text with KeyHash first. Guava's consistentHash "
                        + "knows numbers of buckets, and neither names nor weights.",
                Lookup.class, rivals, katas, List.of(new Contestant("KeyHash", locate, "KeyHash")),
                new Contest.Axis("nodes", List.of(10, 100, 1_000), List.of(1), Map.of()));
    }

    /** H2's own store keeps versions, too, in pages that could go to a file; here there is none. */
    private static Contest stores() {
        String transaction = "transaction";
        return new Contest("transactions", "transactions-versions",
                "A transaction of some reads and writes of random keys at snapshot isolation, in memory. "
                        + "ConcurrentHashMap has neither versions nor transactions.",
                Versions.class, Map.of("MvccStore", List.of(new Contestant("MVStore", transaction, "MVStore"))),
                List.of(new Contestant("MvccStore", transaction, "MvccStore")),
                List.of(new Contestant("ConcurrentHashMap", transaction, "ConcurrentHashMap")),
                new Contest.Axis("keys", List.of(1_000, 100_000), List.of(1), Map.of()));
    }

    /** On H2, which is in the process and leaves less to wait for than PostgreSQL does. */
    private static Contest pages(Effort effort) {
        String read = "readPage";
        int rows = Math.min(2 * effort.largest(), MOST_ROWS);
        List<Integer> depths = new ArrayList<>(List.of(10, 1_000, 100_000, 999_002));
        depths.removeIf(depth -> depth > rows - 998);
        return new Contest("pagination", "pagination-time",
                "A page of 20 rows of a table of %,d, sorted by price and id, on H2 in this process.".formatted(rows),
                PageTime.class, Map.of("KeysetPager", List.of(new Contestant("OFFSET", read, "H2_OFFSET"))),
                List.of(new Contestant("KeysetPager", read, "H2_KEYSET_PAGER")),
                List.of(new Contestant("row values", read, "H2_ROW_VALUES")),
                new Contest.Axis("rows before the page", depths, List.of(1), Map.of("rows", Integer.toString(rows))));
    }

    private static List<Integer> threads() {
        int cores = Runtime.getRuntime().availableProcessors();
        return Stream.of(1, 2, cores).filter(threads -> threads <= Math.max(2, cores)).distinct().sorted().toList();
    }
}
