package katas.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Executes a query of the blog in the simplest way: object by object, depth first, without errors. */
final class Unbatched {

    private final Query query;
    private long resolved;

    private Unbatched(Query query) {
        this.query = query;
    }

    /** How many fields an execution resolves, __typename included. */
    static long resolved(Query query) {
        Unbatched execution = new Unbatched(query);
        execution.object(null, query.selections());
        return execution.resolved;
    }

    private Map<String, Object> object(Blog.Thing of, List<Selection> selections) {
        Map<String, List<Selection.Field>> fields = new LinkedHashMap<>();
        String type = of == null ? "Query" : of.type();
        collect(type, selections, fields);
        Map<String, Object> object = new LinkedHashMap<>();
        fields.forEach((responseKey, same) -> {
            resolved++;
            List<Selection> merged = new ArrayList<>();
            same.forEach(field -> merged.addAll(field.selections()));
            object.put(responseKey, same.get(0).name().equals("__typename") ? type : value(Blog.value(
                    of == null ? new Blog.Thing("Query", 0) : of, same.get(0).name(), same.get(0).arguments()),
                    merged));
        });
        return object;
    }

    private Object value(Object value, List<Selection> selections) {
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(value(item, selections)));
            return items;
        }
        return value instanceof Blog.Thing thing ? object(thing, selections) : value;
    }

    private void collect(String type, List<Selection> selections, Map<String, List<Selection.Field>> fields) {
        for (Selection selection : selections) {
            if (selection instanceof Selection.Field field) {
                fields.computeIfAbsent(field.responseKey(), first -> new ArrayList<>()).add(field);
            } else if (selection instanceof Selection.InlineFragment inline) {
                if (inline.on().isEmpty() || Blog.SCHEMA.objectTypes(inline.on().get()).contains(type)) {
                    collect(type, inline.selections(), fields);
                }
            } else {
                Fragment fragment = query.fragments().get(((Selection.FragmentSpread) selection).fragment());
                if (Blog.SCHEMA.objectTypes(fragment.on()).contains(type)) {
                    collect(type, fragment.selections(), fields);
                }
            }
        }
    }
}
