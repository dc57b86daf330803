package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import guide.engine.Reference;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import testkit.workload.Workload;

/** Caches of the reference under a workload, step by step and side by side. */
final class ExploreCaches implements Routes, Explored {

    private static final int CAPACITY = 8;
    private static final int STEPS = 120;
    private static final long SEED = 42;
    private static final List<String> POLICIES = List.of("LruCache", "LfuCache", "TinyLfuCache");
    private static final List<Described> WORKLOADS = List.of(
            new Described(Workload.zipf(32, 1.0).named("zipf"), "zipf: few keys are asked for often, most seldom;"
                    + " the second half as often as the first, the third a third as often."),
            new Described(Workload.zipf(32, 1.0).withScans(24, 12).named("scans"), "scans: as zipf, and now and then"
                    + " twelve keys in a row that nobody asks for again (s1, s2, …)."),
            new Described(Workload.loop(CAPACITY + 2).named("loop"), "loop: the same ten keys round and round, two more"
                    + " than fit."),
            new Described(Workload.shifting(6, 0.9, 24, 40).named("shifting"), "shifting: six keys get nine of ten"
                    + " requests, and after every 40 requests it is six others."),
            new Described(Workload.recency(8, 0.3).named("recency"), "recency: three of ten requests are for a new key,"
                    + " the others for one of the eight youngest."));

    /** A workload, and what it is in a sentence. */
    private record Described(Workload workload, String meaning) {
    }

    /** From here up a workload numbers the keys of its scans. */
    private static final long SCANNED = 1L << 40;

    private final Supplier<Reference> reference;
    private final Map<String, String> made = new ConcurrentHashMap<>();

    ExploreCaches(Supplier<Reference> reference) {
        this.reference = reference;
    }

    @Override
    public void addTo(Javalin app) {
        app.get("/explore/cache/{workload}", this::steps);
    }

    private void steps(Context context) {
        String name = context.pathParam("workload");
        Described workload = WORKLOADS.stream().filter(one -> one.workload().name().equals(name)).findFirst()
                .orElseThrow(() -> new NotFoundResponse("There is no such workload."));
        context.contentType("application/json; charset=utf-8").header("Cache-Control", "no-store")
                .result(made.computeIfAbsent(name, first -> JsonWriter.string(json(workload))));
    }

    @Override
    public Map<String, String> answers(Consumer<String> notes) {
        Map<String, String> answers = new LinkedHashMap<>();
        WORKLOADS.forEach(one -> {
            notes.accept(one.workload().name());
            answers.put("/explore/cache/" + one.workload().name(), JsonWriter.string(json(one)));
        });
        return answers;
    }

    private JsonObject json(Described described) {
        Workload workload = described.workload();
        List<String> keys = workload.trace(STEPS, SEED).keys().mapToObj(ExploreCaches::label).toList();
        JsonArray policies = new JsonArray();
        for (String policy : POLICIES) {
            JsonObject json = new JsonObject();
            json.put("name", policy);
            json.put("steps", new SteppedCache(reference.get().type(policy), CAPACITY).steps(keys));
            policies.add(json);
        }
        JsonObject json = new JsonObject();
        json.put("workload", workload.name());
        json.put("workloads", new JsonArray(WORKLOADS.stream().map(one -> one.workload().name()).toList()));
        json.put("meaning", described.meaning());
        json.put("capacity", CAPACITY);
        json.put("keys", new JsonArray(keys));
        json.put("policies", policies);
        return json;
    }

    private static String label(long key) {
        return key < SCANNED ? String.valueOf(key) : "s" + (key - SCANNED);
    }
}
