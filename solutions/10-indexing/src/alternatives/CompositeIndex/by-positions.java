package katas.indexing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts how many columns are bound at all, and then looks for each predicate's position; orders are walked along. */
public final class CompositeIndex {

    private static final Set<Form> TOGETHER = EnumSet.of(Form.EQUAL, Form.IN, Form.IS_NULL, Form.IS_NOT_NULL,
            Form.RANGE);
    private static final Set<Form> VALUES = EnumSet.of(Form.EQUAL, Form.IN, Form.IS_NULL);

    private final Map<String, IndexColumn> columns = new LinkedHashMap<>();

    public CompositeIndex(List<IndexColumn> columns) {
        for (IndexColumn column : columns) {
            if (this.columns.put(column.expression(), column) != null) {
                throw new IllegalArgumentException(column.expression() + " is indexed twice");
            }
        }
        if (this.columns.isEmpty()) {
            throw new IllegalArgumentException("an index has at least one column");
        }
    }

    public List<Predicate> bounding(List<Predicate> predicates) {
        List<Predicate> query = List.copyOf(predicates);
        int reached = reached(query);
        List<String> names = List.copyOf(columns.keySet());
        return query.stream().filter(predicate -> {
            int position = names.indexOf(predicate.expression());
            return position >= 0 && position <= reached && isTogether(predicate);
        }).toList();
    }

    /** The position of the first column that is not down to values. */
    private int reached(List<Predicate> query) {
        int reached = 0;
        for (String name : columns.keySet()) {
            if (query.stream().noneMatch(
                    predicate -> predicate.expression().equals(name) && VALUES.contains(predicate.form()))) {
                return reached;
            }
            reached++;
        }
        return reached;
    }

    private boolean isTogether(Predicate predicate) {
        return TOGETHER.contains(predicate.form()) || predicate.form() == Form.PREFIX
                && columns.get(predicate.expression()).collation() == Collation.BINARY;
    }

    public List<Predicate> filtering(List<Predicate> predicates) {
        List<Predicate> query = new ArrayList<>(List.copyOf(predicates));
        query.removeIf(predicate -> !columns.containsKey(predicate.expression()));
        query.removeAll(bounding(query));
        return List.copyOf(query);
    }

    public Optional<ScanDirection> serving(List<Predicate> predicates, List<SortKey> order) {
        List<Predicate> query = List.copyOf(predicates);
        List<SortKey> keys = List.copyOf(order);
        if (serves(query, keys, false)) {
            return Optional.of(ScanDirection.FORWARD);
        }
        return serves(query, keys, true) ? Optional.of(ScanDirection.BACKWARD) : Optional.empty();
    }

    private boolean serves(List<Predicate> query, List<SortKey> order, boolean backward) {
        List<IndexColumn> ahead = new ArrayList<>(columns.values());
        List<String> passed = new ArrayList<>();
        for (SortKey key : order) {
            if (isSingle(query, key.expression()) || passed.contains(key.expression())) {
                continue;
            }
            while (!ahead.isEmpty() && isSingle(query, ahead.get(0).expression())) {
                ahead.remove(0);
            }
            if (ahead.isEmpty() || !agrees(query, ahead.remove(0).key(), key, backward)) {
                return false;
            }
            passed.add(key.expression());
        }
        return true;
    }

    private static boolean agrees(List<Predicate> query, SortKey index, SortKey wanted, boolean backward) {
        boolean nullsAway = query.stream().anyMatch(
                predicate -> predicate.expression().equals(wanted.expression()) && predicate.form() != Form.IS_NULL);
        return index.expression().equals(wanted.expression())
                && (index.direction() != wanted.direction()) == backward
                && (nullsAway || (index.nulls() != wanted.nulls()) == backward);
    }

    private static boolean isSingle(List<Predicate> query, String expression) {
        return query.contains(new Predicate(expression, Form.EQUAL))
                || query.contains(new Predicate(expression, Form.IS_NULL));
    }
}
