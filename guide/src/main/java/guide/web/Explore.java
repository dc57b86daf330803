package guide.web;

import guide.book.Chapter;
import guide.book.Workbook;
import guide.engine.Reference;
import io.javalin.Javalin;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What readers try out on the pages. Everything is done by the reference's own classes and by real databases. */
public final class Explore implements Routes, AutoCloseable {

    private final Workbook book;
    private final Path output;
    private final ExploreScaling scaling;
    private final ExploreCaches caches;
    private final ExploreRace race;
    private final ExploreStampede stampede;
    private final ExploreRing ring;
    private final ExploreReplica replica;
    private final ExploreAnomalies anomalies;
    private final ExploreTree tree;
    private final ExplorePlan plan;
    private final ExplorePartition partition;
    private final ExploreQuery query;
    private final ExploreMap map;
    private final ExploreExchange exchange;
    private final Map<String, Reference> loaded = new HashMap<>();

    /**
     * Offers what a workbook has chapters for.
     *
     * @param book the workbook
     * @param output a folder for class files, made when it is needed
     */
    public Explore(Workbook book, Path output) {
        this.book = book;
        this.output = output;
        this.scaling = new ExploreScaling(() -> reference("capacity", "ScalingLaw", "FleetPlan", "MachineType"));
        this.caches = new ExploreCaches(() -> reference("eviction", "LruCache", "LfuCache", "TinyLfuCache"));
        this.race = new ExploreRace(() -> reference("cache-patterns", "CacheAside", "LocalLeasedCache"));
        this.stampede = new ExploreStampede(() -> reference("stampede", "SingleFlight", "EarlyExpiration",
                "StaleWhileRevalidate"));
        this.ring = new ExploreRing(() -> reference("sharding", "HashRing", "KeyHash"));
        this.replica = new ExploreReplica(() -> reference("replication", "ReplicaRouter", "LostWriteException"));
        this.anomalies = new ExploreAnomalies(
                book.root().resolve("benchmarks/results/transactions-anomalies.json"));
        this.tree = new ExploreTree(() -> reference("indexing", "BPlusTree", "MemoryPages"));
        this.plan = new ExplorePlan(() -> reference("queries", "PlanReader"));
        this.partition = new ExplorePartition(() -> reference("cap", "LeaderElection", "PartitionedStore"));
        this.query = new ExploreQuery(() -> reference("graphql", "QueryExecutor", "BatchLoader", "QueryCost",
                "QueryDepth"));
        this.map = new ExploreMap(() -> reference("documents", "GeoIndex"));
        this.exchange = new ExploreExchange(() -> reference("rest", "Versioning", "ConditionalUpdate", "Negotiation",
                "Problems"));
    }

    @Override
    public void addTo(Javalin app) {
        List.of(scaling, caches, race, stampede, ring, replica, anomalies, tree, plan, partition,
                query, map, exchange).forEach(part -> part.addTo(app));
    }

    /**
     * All that can be asked for about what the workbook has chapters for.
     *
     * @param notes hears what is being computed, and how far it has come
     * @return each answer, as JSON, by the path that is asked for; computed now, on real databases among other things
     */
    Map<String, String> answers(Consumer<String> notes) {
        Map<String, Explored> parts = new TreeMap<>(Map.ofEntries(Map.entry("eviction", caches),
                Map.entry("cache-patterns", race), Map.entry("stampede", stampede), Map.entry("sharding", ring),
                Map.entry("replication", replica), Map.entry("transactions", anomalies), Map.entry("indexing", tree),
                Map.entry("queries", plan), Map.entry("cap", partition), Map.entry("capacity", scaling),
                Map.entry("graphql", query), Map.entry("documents", map), Map.entry("rest", exchange)));
        Map<String, String> answers = new TreeMap<>();
        parts.forEach((chapter, part) -> {
            if (book.chapter(chapter).isPresent()) {
                answers.putAll(part.answers(what -> notes.accept("the explorers of " + chapter + ": " + what)));
            }
        });
        return answers;
    }

    /** Classes of a chapter, compiled when they are first asked for. */
    private synchronized Reference reference(String name, String... types) {
        Chapter chapter = book.chapter(name)
                .orElseThrow(() -> new NotFoundResponse("There is no chapter " + name + "."));
        return loaded.computeIfAbsent(name, first -> Reference.load(book, chapter.id(), chapter.packageName(),
                List.of(types), folder(name)));
    }

    private Path folder(String name) {
        try {
            Files.createDirectories(output);
            return output.resolve(name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        for (Reference reference : loaded.values()) {
            reference.close();
        }
    }
}
