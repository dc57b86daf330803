package guide.web;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * Two texts side by side.
 *
 * @param left the lines of the one
 * @param right the lines of the other
 */
record Comparison(List<String> left, List<String> right) {

    /** Copies the lists. */
    Comparison {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /**
     * The comparison as JSON.
     *
     * @return a row for each line that stands on either side: how they differ (equal, change, insert or delete), the
     *     line on the left with its number, and that on the right with its number; numbers from 1, 0 for no line
     */
    JsonArray json() {
        DiffRowGenerator generator = DiffRowGenerator.create().lineNormalizer(line -> line).build();
        JsonArray rows = new JsonArray();
        int leftNumber = 0;
        int rightNumber = 0;
        for (DiffRow row : generator.generateDiffRows(left, right)) {
            boolean onLeft = row.getTag() != DiffRow.Tag.INSERT && leftNumber < left.size();
            boolean onRight = row.getTag() != DiffRow.Tag.DELETE && rightNumber < right.size();
            JsonObject json = new JsonObject();
            json.put("kind", row.getTag().name().toLowerCase(Locale.ROOT));
            json.put("leftNumber", onLeft ? ++leftNumber : 0);
            json.put("left", onLeft ? left.get(leftNumber - 1) : "");
            json.put("rightNumber", onRight ? ++rightNumber : 0);
            json.put("right", onRight ? right.get(rightNumber - 1) : "");
            rows.add(json);
        }
        return rows;
    }
}
