package benchmarks.graphql;

import com.grack.nanojson.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills screens from resources. Each resource is a whole row, and each collection a list of rows. */
final class RestClient {

    private final Rows rows;
    private final Set<String> known = new LinkedHashSet<>();
    private int requests;
    private int roundTrips;
    private long bytes;

    RestClient(Rows rows) {
        this.rows = rows;
    }

    /** Asks for resource after resource; what does not depend on each other is asked for at once. */
    Cost fill(Part root) {
        descend(root, List.of(Map.of("id", 1)), 1);
        return new Cost(requests, roundTrips, bytes);
    }

    private void descend(Part part, List<Map<String, Object>> parents, int wave) {
        List<Map<String, Object>> found = new ArrayList<>();
        Set<Object> keys = new LinkedHashSet<>();
        parents.forEach(parent -> keys.add(part.relation().key(parent)));
        for (Object key : keys) {
            if (known.add(part.relation().table() + part.relation().column() + key)) {
                List<Map<String, Object>> answer = rows.load(part.relation(), List.of(key), part.limit())
                        .getOrDefault(key, List.of());
                requests++;
                roundTrips = Math.max(roundTrips, wave);
                bytes += size(part.relation().isList() ? answer : answer.get(0));
                found.addAll(answer);
            }
        }
        part.parts().forEach(next -> descend(next, found, wave + 1));
    }

    /** Asks for one resource with everything that hangs from it. */
    Cost fillEmbedded(Part root) {
        Map<String, Object> whole = new LinkedHashMap<>(Map.of("id", 1));
        embed(root, List.of(whole));
        return new Cost(1, 1, size(whole.get(root.relation().field())));
    }

    private void embed(Part part, List<Map<String, Object>> parents) {
        List<Object> keys = parents.stream().map(part.relation()::key).distinct().toList();
        Map<Object, List<Map<String, Object>>> found = rows.load(part.relation(), keys, part.limit());
        List<Map<String, Object>> next = new ArrayList<>();
        for (Map<String, Object> parent : parents) {
            List<Map<String, Object>> own = new ArrayList<>();
            found.getOrDefault(part.relation().key(parent), List.of())
                    .forEach(row -> own.add(new LinkedHashMap<>(row)));
            parent.put(part.relation().field(), part.relation().isList() ? own : own.get(0));
            next.addAll(own);
        }
        part.parts().forEach(inner -> embed(inner, next));
    }

    static long size(Object json) {
        return JsonWriter.string(json).getBytes(StandardCharsets.UTF_8).length;
    }
}
