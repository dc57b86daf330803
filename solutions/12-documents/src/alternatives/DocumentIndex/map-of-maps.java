package katas.documents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Keeps a sorted map for the first field, whose values are sorted maps for the second, and so on. A query goes down
 * this tree, at each level into the values that the level's bounds allow.
 */
public final class DocumentIndex {

    private final List<String> fields;
    private final Level root = new Level();
    private final Map<Integer, Map<String, Set<Long>>> documents = new HashMap<>();
    private final Set<String> lists = new HashSet<>();
    private int read;

    private static final class Level {
        private final NavigableMap<Long, Level> next = new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
        private final Set<Integer> ids = new HashSet<>();

        boolean isEmpty() {
            return next.isEmpty() && ids.isEmpty();
        }
    }

    public DocumentIndex(List<String> fields) {
        this.fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("no field");
        }
        for (String field : this.fields) {
            if (Collections.frequency(this.fields, field) > 1) {
                throw new IllegalArgumentException(field + " twice");
            }
        }
    }

    public void put(int id, Map<String, ?> document) {
        Map<String, Set<Long>> values = new HashMap<>();
        List<String> withList = new ArrayList<>();
        for (String field : fields) {
            values.put(field, new LinkedHashSet<>());
            if (!document.containsKey(field)) {
                continue;
            }
            Object value = document.get(field);
            if (value instanceof List<?>) {
                withList.add(field);
            }
            for (Object each : value instanceof List<?> list ? list : Collections.singletonList(value)) {
                if (each == null) {
                    throw new NullPointerException(field);
                }
                if (!(each instanceof Long)) {
                    throw new IllegalArgumentException(field + " has " + each);
                }
                values.get(field).add((Long) each);
            }
        }
        if (withList.size() > 1) {
            throw new IllegalArgumentException("lists in " + withList);
        }
        remove(id);
        lists.addAll(withList);
        documents.put(id, values);
        enter(root, 0, id, values);
    }

    private void enter(Level level, int depth, int id, Map<String, Set<Long>> values) {
        if (depth == fields.size()) {
            level.ids.add(id);
            return;
        }
        for (Long value : here(values, depth)) {
            enter(level.next.computeIfAbsent(value, first -> new Level()), depth + 1, id, values);
        }
    }

    private Set<Long> here(Map<String, Set<Long>> values, int depth) {
        Set<Long> here = values.get(fields.get(depth));
        return here.isEmpty() ? Collections.singleton(null) : here;
    }

    public boolean remove(int id) {
        Map<String, Set<Long>> values = documents.remove(id);
        if (values != null) {
            leave(root, 0, id, values);
        }
        return values != null;
    }

    private void leave(Level level, int depth, int id, Map<String, Set<Long>> values) {
        if (depth == fields.size()) {
            level.ids.remove(id);
            return;
        }
        for (Long value : here(values, depth)) {
            leave(level.next.get(value), depth + 1, id, values);
            if (level.next.get(value).isEmpty()) {
                level.next.remove(value);
            }
        }
    }

    public List<Condition> bounding(List<Condition> query) {
        query.forEach(Objects::requireNonNull);
        List<Condition> bounding = new ArrayList<>();
        for (String field : fields) {
            List<Condition> on = new ArrayList<>(query);
            on.removeIf(each -> !each.field().equals(field));
            on.sort(Comparator.comparing(Condition::comparison));
            if (lists.contains(field) && on.size() > 1) {
                Condition best = on.get(0).comparison() == Comparison.EQUAL ? on.get(0)
                        : query.stream().filter(each -> each.field().equals(field)).findFirst().get();
                on = List.of(best);
            }
            bounding.addAll(on);
            if (on.isEmpty() || on.get(0).comparison() != Comparison.EQUAL) {
                break;
            }
        }
        bounding.sort(Comparator.comparingInt(query::indexOf));
        return bounding;
    }

    public boolean serves(List<Condition> query, List<Sort> order) {
        order.forEach(Objects::requireNonNull);
        Set<String> single = new HashSet<>();
        Set<String> bounded = new HashSet<>();
        query.stream().filter(each -> each.comparison() == Comparison.EQUAL).forEach(each -> single.add(each.field()));
        bounding(query).stream().filter(each -> each.comparison() == Comparison.EQUAL)
                .forEach(each -> bounded.add(each.field()));
        int place = 0;
        Boolean descends = null;
        for (Sort sort : order) {
            if (lists.contains(sort.field())) {
                return false;
            }
            if (single.contains(sort.field())) {
                continue;
            }
            while (place < fields.size() && (lists.contains(fields.get(place)) ? bounded : single)
                    .contains(fields.get(place))) {
                place++;
            }
            if (place == fields.size() || !fields.get(place).equals(sort.field())
                    || descends != null && descends != sort.descends()) {
                return false;
            }
            descends = sort.descends();
            place++;
        }
        return true;
    }

    public List<Integer> find(List<Condition> query) {
        read = 0;
        Set<Integer> found = new TreeSet<>();
        Set<Integer> asked = new HashSet<>();
        Set<Condition> bounding = new HashSet<>(bounding(query));
        walk(root, 0, bounding, (level, ids) -> {
            read += ids.size();
            ids.stream().filter(asked::add).filter(id -> query.stream().allMatch(condition -> documents.get(id)
                    .getOrDefault(condition.field(), Set.of()).stream().anyMatch(condition::holds)))
                    .forEach(found::add);
        });
        return new ArrayList<>(found);
    }

    private void walk(Level level, int depth, Set<Condition> bounding, BiConsumer<Level, Set<Integer>> visitor) {
        if (depth == fields.size()) {
            visitor.accept(level, level.ids);
            return;
        }
        List<Condition> here = bounding.stream().filter(each -> each.field().equals(fields.get(depth))).toList();
        NavigableMap<Long, Level> allowed = here.isEmpty() ? level.next : narrowed(level.next, here);
        allowed.values().forEach(next -> walk(next, depth + 1, bounding, visitor));
    }

    private static NavigableMap<Long, Level> narrowed(NavigableMap<Long, Level> map, List<Condition> conditions) {
        long low = Long.MIN_VALUE;
        long high = Long.MAX_VALUE;
        for (Condition condition : conditions) {
            low = condition.comparison() == Comparison.AT_MOST ? low : Math.max(low, condition.value());
            high = condition.comparison() == Comparison.AT_LEAST ? high : Math.min(high, condition.value());
        }
        return low > high ? new TreeMap<>() : map.subMap(low, true, high, true);
    }

    public long entriesRead() {
        return read;
    }
}
