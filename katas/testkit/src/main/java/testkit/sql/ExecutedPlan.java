package testkit.sql;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads off an executed plan what was done. */
final class ExecutedPlan {

    private static final Pattern SCAN_COUNT = Pattern.compile("/\\* scanCount: (\\d+) \\*/");

    /** Scans of tables and of indexes that yield rows. The scan of a bitmap's index is followed by one of its table. */
    private static final Set<String> SCANS = Set.of("Seq Scan", "Index Scan", "Index Only Scan", "Bitmap Heap Scan",
            "Tid Scan", "Tid Range Scan", "Sample Scan");

    private static final Set<String> THROWN_AWAY = Set.of("Rows Removed by Filter", "Rows Removed by Index Recheck");

    private ExecutedPlan() {
    }

    /** Of the text of H2's plan. */
    static QueryWork ofH2(String plan) {
        Matcher count = SCAN_COUNT.matcher(plan);
        long sum = 0;
        while (count.find()) {
            sum += Long.parseLong(count.group(1));
        }
        return new QueryWork(sum, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    }

    /** Of PostgreSQL's plan as JSON, with buffers and log. */
    static QueryWork ofPostgres(String json) {
        try {
            JsonArray plans = JsonParser.array().from(json);
            JsonObject top = plans.getObject(0).getObject("Plan");
            // The top's own numbers include those of all below it.
            long buffers = top.getLong("Shared Hit Blocks", 0) + top.getLong("Shared Read Blocks", 0);
            return new QueryWork(sum(top, ExecutedPlan::rows),
                    OptionalLong.of(sum(top, node -> node.getDouble("Heap Fetches", 0))), OptionalLong.of(buffers),
                    OptionalLong.of(top.getLong("WAL Records", 0)));
        } catch (JsonParserException wrong) {
            throw new IllegalArgumentException("not a plan: " + json, wrong);
        }
    }

    private static long sum(JsonObject top, ToDoubleFunction<JsonObject> of) {
        return Math.round(total(top, of));
    }

    private static double total(JsonObject node, ToDoubleFunction<JsonObject> of) {
        double sum = of.applyAsDouble(node);
        for (Object child : node.getArray("Plans", new JsonArray())) {
            sum += total((JsonObject) child, of);
        }
        return sum;
    }

    private static double rows(JsonObject node) {
        if (!SCANS.contains(node.getString("Node Type"))) {
            return 0;
        }
        double each = node.getDouble("Actual Rows");
        for (String removed : THROWN_AWAY) {
            each += node.getDouble(removed, 0);
        }
        // The plan gives means by loop.
        return each * node.getDouble("Actual Loops");
    }
}
