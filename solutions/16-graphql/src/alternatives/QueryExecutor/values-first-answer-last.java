package katas.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Loads all values level by level into a table by path, and then writes the answer from the top in one recursion, in
 * which a null that may not be is an empty {@code Optional}. What has become null is found by writing, too, before each
 * level begins.
 */
public final class QueryExecutor<C> {

    private final Schema<C> schema;

    public QueryExecutor(Schema<C> schema) {
        this.schema = Objects.requireNonNull(schema, "schema");
    }

    public Response execute(Query query, C context, Runnable dispatch) {
        Objects.requireNonNull(dispatch, "dispatch");
        Run run = new Run(Objects.requireNonNull(query, "query"));
        List<Place> objects = List.of(new Place(List.of(), null, Schema.QUERY, query.selections()));
        run.objects.put(List.of(), objects.get(0));
        while (!objects.isEmpty()) {
            Map<List<Object>, CompletionStage<?>> stages = new LinkedHashMap<>();
            Map<List<Object>, Asked> asked = new LinkedHashMap<>();
            for (Place object : objects) {
                run.fields(object).forEach((key, field) -> {
                    if (!field.name().equals(Schema.TYPENAME)) {
                        List<Object> path = with(object.path(), key);
                        FieldDefinition<C> definition = schema.field(object.type(), field.name());
                        asked.put(path, new Asked(definition.type(), field.selections()));
                        try {
                            stages.put(path, Objects.requireNonNull(definition.resolver().resolve(object.value(),
                                    field.arguments(), context), "no stage"));
                        } catch (Throwable failure) {
                            run.failures.put(path, failure);
                        }
                    }
                });
            }
            if (asked.isEmpty()) {
                break;
            }
            dispatch.run();
            stages.forEach((path, stage) -> {
                try {
                    run.values.put(path, Optional.ofNullable(stage.toCompletableFuture().join()));
                } catch (Throwable failure) {
                    run.failures.put(path, failure);
                }
            });
            List<Place> next = new ArrayList<>();
            asked.forEach((path, one) -> {
                if (!run.failures.containsKey(path)) {
                    run.find(path, one.type(), run.values.get(path).orElse(null), one.selections(), next);
                }
            });
            run.reached.clear();
            run.errors.clear();
            run.object(run.objects.get(List.of()));
            Set<List<Object>> alive = run.reached;
            objects = next.stream().filter(place -> alive.contains(place.path())).toList();
        }
        run.errors.clear();
        Optional<Object> data = run.object(run.objects.get(List.of()));
        List<GraphQlError> errors = new ArrayList<>();
        run.errors.forEach((path, message) -> errors.add(new GraphQlError(message, path)));
        @SuppressWarnings("unchecked")
        Map<String, Object> answer = (Map<String, Object>) data.orElse(null);
        return new Response(answer, errors);
    }

    private record Place(List<Object> path, Object value, String type, List<Selection> selections) {
    }

    private record Asked(TypeRef type, List<Selection> selections) {
    }

    private final class Run {

        private final Query query;
        private final Map<List<Object>, Optional<Object>> values = new HashMap<>();
        private final Map<List<Object>, Throwable> failures = new HashMap<>();
        private final Map<List<Object>, Place> objects = new HashMap<>();
        private final Map<List<Object>, String> errors = new LinkedHashMap<>();
        private final Set<List<Object>> reached = new HashSet<>();

        Run(Query query) {
            this.query = query;
        }

        /** Finds the objects in a value. */
        void find(List<Object> path, TypeRef type, Object value, List<Selection> selections, List<Place> found) {
            TypeRef bare = type instanceof TypeRef.NonNull sure ? sure.type() : type;
            if (bare instanceof TypeRef.ListOf list && value instanceof List<?> items) {
                for (int i = 0; i < items.size(); i++) {
                    find(with(path, i), list.item(), items.get(i), selections, found);
                }
            } else if (bare instanceof TypeRef.Named named && value != null && !schema.isLeaf(named.base())) {
                try {
                    Place place = new Place(path, value, schema.objectType(named.base(), value), selections);
                    objects.put(path, place);
                    found.add(place);
                } catch (RuntimeException | Error mismatch) {
                    failures.put(path, mismatch);
                }
            }
        }

        Map<String, Selection.Field> fields(Place object) {
            Map<String, Selection.Field> fields = new LinkedHashMap<>();
            collect(object.selections(), object.type(), fields, new LinkedHashSet<>());
            return fields;
        }

        private void collect(List<Selection> selections, String type, Map<String, Selection.Field> fields,
                Set<String> spread) {
            for (Selection selection : selections) {
                if (selection instanceof Selection.Field field) {
                    fields.merge(field.responseKey(), field, (one, other) -> {
                        List<Selection> both = new ArrayList<>(one.selections());
                        both.addAll(other.selections());
                        return new Selection.Field(one.responseKey(), one.name(), one.arguments(), both);
                    });
                    continue;
                }
                Fragment fragment = selection instanceof Selection.InlineFragment inline
                        ? new Fragment("", inline.on().orElse(type), inline.selections())
                        : query.fragment(((Selection.FragmentSpread) selection).fragment());
                boolean isNew = fragment.name().isEmpty() || spread.add(fragment.name());
                if (isNew && schema.objectTypes(fragment.on()).contains(type)) {
                    collect(fragment.selections(), type, fields, spread);
                }
            }
        }

        /** Writes an object; empty if it cannot be in the answer. */
        Optional<Object> object(Place place) {
            reached.add(place.path());
            Map<String, Object> object = new LinkedHashMap<>();
            boolean isWhole = true;
            for (Map.Entry<String, Selection.Field> entry : fields(place).entrySet()) {
                if (entry.getValue().name().equals(Schema.TYPENAME)) {
                    object.put(entry.getKey(), place.type());
                    continue;
                }
                List<Object> path = with(place.path(), entry.getKey());
                TypeRef type = schema.field(place.type(), entry.getValue().name()).type();
                if (!values.containsKey(path) && !failures.containsKey(path)) {
                    continue;
                }
                Object value = values.getOrDefault(path, Optional.empty()).orElse(null);
                Optional<Object> written = written(path, type, value);
                isWhole &= written.isPresent() || !(type instanceof TypeRef.NonNull);
                object.put(entry.getKey(), written.orElse(null));
            }
            if (!isWhole) {
                reached.removeIf(path -> path.size() >= place.path().size()
                        && path.subList(0, place.path().size()).equals(place.path()));
            }
            return isWhole ? Optional.of(object) : Optional.empty();
        }

        private Optional<Object> written(List<Object> path, TypeRef type, Object value) {
            TypeRef bare = type instanceof TypeRef.NonNull sure ? sure.type() : type;
            if (failures.containsKey(path)) {
                Throwable cause = failures.get(path);
                while (cause instanceof java.util.concurrent.CompletionException && cause.getCause() != null) {
                    cause = cause.getCause();
                }
                String message = cause.getMessage();
                errors.put(path, message == null || message.isEmpty() ? cause.getClass().getName() : message);
                return Optional.empty();
            }
            if (value == null) {
                if (bare != type) {
                    errors.put(path, type + " is null");
                }
                return Optional.empty();
            }
            if (bare instanceof TypeRef.ListOf list) {
                return list(path, list, value);
            }
            return schema.isLeaf(bare.base()) ? Optional.of(value) : object(objects.get(path));
        }

        private Optional<Object> list(List<Object> path, TypeRef.ListOf type, Object value) {
            if (!(value instanceof List<?> items)) {
                errors.put(path, value + " is no list");
                return Optional.empty();
            }
            List<Object> list = new ArrayList<>();
            boolean isWhole = true;
            for (int i = 0; i < items.size(); i++) {
                Optional<Object> item = written(with(path, i), type.item(), items.get(i));
                isWhole &= item.isPresent() || !(type.item() instanceof TypeRef.NonNull);
                list.add(item.orElse(null));
            }
            if (!isWhole) {
                reached.removeIf(below -> below.size() > path.size() && below.subList(0, path.size()).equals(path));
            }
            return isWhole ? Optional.of(list) : Optional.empty();
        }
    }

    private static List<Object> with(List<Object> path, Object last) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }
}
