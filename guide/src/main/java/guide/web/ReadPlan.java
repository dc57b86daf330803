package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import guide.engine.Reference;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An executed plan of PostgreSQL as the reference's {@code PlanReader} reads it, for a page to draw. */
final class ReadPlan {

    private final List<Object> nodes = new ArrayList<>();
    private final Object summary;
    private final JsonObject root;

    /**
     * Has a plan read.
     *
     * @param reference has PlanReader
     * @param explained what EXPLAIN has printed, parsed
     */
    ReadPlan(Reference reference, JsonObject explained) {
        try {
            Class<?> reader = reference.type("PlanReader");
            summary = reader.getMethod("read", Map.class).invoke(reader.getConstructor().newInstance(), explained);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("PlanReader is not as expected", changed);
        }
        root = node(part(summary, "root"));
    }

    /**
     * What the page draws.
     *
     * @return the tree, rows read, and the numbers of the costliest node and of the worst estimate in the order of the
     *     plan, where there is one
     */
    JsonObject json() {
        JsonObject json = new JsonObject();
        json.put("rowsRead", part(summary, "rowsRead"));
        json.put("root", root);
        for (String which : List.of("costliest", "worstEstimate")) {
            ((Optional<?>) part(summary, which)).ifPresent(node -> json.put(which, number(node)));
        }
        return json;
    }

    private int number(Object node) {
        int number = 0;
        while (nodes.get(number) != node) {
            number++;
        }
        return number;
    }

    private JsonObject node(Object node) {
        nodes.add(node);
        JsonObject json = new JsonObject();
        json.put("number", nodes.size() - 1);
        for (String name : List.of("type", "relation", "subplan", "loops", "estimatedRows", "rows", "removed",
                "ownMillis")) {
            json.put(name, part(node, name));
        }
        JsonArray children = new JsonArray();
        ((List<?>) part(node, "children")).forEach(child -> children.add(node(child)));
        json.put("children", children);
        return json;
    }

    private static Object part(Object composite, String name) {
        try {
            return composite.getClass().getMethod(name).invoke(composite);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(composite + " has no " + name, changed);
        }
    }
}
