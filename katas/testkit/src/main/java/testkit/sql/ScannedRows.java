package testkit.sql;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads off an executed plan how many rows its scans looked at. */
final class ScannedRows {

    private static final Pattern SCAN_COUNT = Pattern.compile("/\\* scanCount: (\\d+) \\*/");

    /** Scans of tables and of indexes that yield rows. The scan of a bitmap's index is followed by one of its table. */
    private static final Set<String> SCANS = Set.of("Seq Scan", "Index Scan", "Index Only Scan", "Bitmap Heap Scan",
            "Tid Scan", "Tid Range Scan", "Sample Scan");

    private static final Set<String> THROWN_AWAY = Set.of("Rows Removed by Filter", "Rows Removed by Index Recheck");

    private ScannedRows() {
    }

    /** The counts that H2 writes into the text of a plan. */
    static long ofH2(String plan) {
        Matcher count = SCAN_COUNT.matcher(plan);
        long sum = 0;
        while (count.find()) {
            sum += Long.parseLong(count.group(1));
        }
        return sum;
    }

    /** The rows that the scans of PostgreSQL's plan kept and threw away. */
    static long ofPostgres(String json) {
        try {
            JsonArray plans = JsonParser.array().from(json);
            return Math.round(rows(plans.getObject(0).getObject("Plan")));
        } catch (JsonParserException wrong) {
            throw new IllegalArgumentException("not a plan: " + json, wrong);
        }
    }

    private static double rows(JsonObject node) {
        double sum = 0;
        if (SCANS.contains(node.getString("Node Type"))) {
            double each = node.getDouble("Actual Rows");
            for (String removed : THROWN_AWAY) {
                each += node.getDouble(removed, 0);
            }
            // The plan gives means by loop.
            sum = each * node.getDouble("Actual Loops");
        }
        for (Object child : node.getArray("Plans", new JsonArray())) {
            sum += rows((JsonObject) child);
        }
        return sum;
    }
}
