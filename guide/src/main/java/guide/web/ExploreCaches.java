package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import guide.engine.Reference;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import testkit.workload.Workload;

/** Caches of the reference under a workload, step by step and side by side. */
final class ExploreCaches implements Routes {

    private static final int CAPACITY = 8;
    private static final int STEPS = 120;
    private static final long SEED = 42;
    private static final List<String> POLICIES = List.of("LruCache", "LfuCache", "TinyLfuCache");
    private static final List<Workload> WORKLOADS = List.of(
            Workload.zipf(32, 1.0).named("zipf"),
            Workload.zipf(32, 1.0).withScans(24, 12).named("scans"),
            Workload.loop(CAPACITY + 2).named("loop"),
            Workload.shifting(6, 0.9, 24, 40).named("shifting"),
            Workload.recency(8, 0.3).named("recency"));
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
        Workload workload = WORKLOADS.stream().filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> new NotFoundResponse("There is no such workload."));
        context.contentType("application/json; charset=utf-8").header("Cache-Control", "no-store")
                .result(made.computeIfAbsent(name, first -> JsonWriter.string(json(workload))));
    }

    private JsonObject json(Workload workload) {
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
        json.put("workloads", new JsonArray(WORKLOADS.stream().map(Workload::name).toList()));
        json.put("capacity", CAPACITY);
        json.put("keys", new JsonArray(keys));
        json.put("policies", policies);
        return json;
    }

    private static String label(long key) {
        return key < SCANNED ? String.valueOf(key) : "s" + (key - SCANNED);
    }
}
