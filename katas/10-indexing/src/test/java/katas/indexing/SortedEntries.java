package katas.indexing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An index in full: one entry for each combination of values, sorted. What it costs to read is found by counting the
 * entries, and what order they have by looking at them.
 */
final class SortedEntries {

    /** The values of each expression, here in the order of code points. */
    private static final List<String> VALUES = Arrays.asList("a", "ab", "aba", "abc", "b", "c", "cb", null);
    /** Another order, in which the texts that begin with {@code a} do not lie together. */
    private static final List<String> LINGUISTIC = List.of("cb", "c", "ab", "a", "b", "aba", "abc");
    /** What {@code IN} is bound to: in either order there is something between them. */
    private static final List<String> LISTED = List.of("ab", "abc");

    private final Map<String, Collation> collations = new HashMap<>();
    private final List<Map<String, String>> entries;

    SortedEntries(List<IndexColumn> columns, List<String> furtherExpressions) {
        columns.forEach(column -> collations.put(column.expression(), column.collation()));
        List<String> expressions = new ArrayList<>(columns.stream().map(IndexColumn::expression).toList());
        expressions.addAll(furtherExpressions);
        List<Map<String, String>> rows = new ArrayList<>(List.of(Map.of()));
        for (String expression : expressions) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> row : rows) {
                for (String value : VALUES) {
                    Map<String, String> next = new HashMap<>(row);
                    next.put(expression, value);
                    longer.add(next);
                }
            }
            rows = longer;
        }
        // Rows that are equal in the index lie in no order: here in that of a hash.
        entries = new ArrayList<>(rows);
        entries.sort(Comparator.comparing(SortedEntries::muddle));
        for (int i = columns.size() - 1; i >= 0; i--) {
            entries.sort(comparator(columns.get(i).key()));
        }
    }

    private static int muddle(Map<String, String> row) {
        return Math.floorMod(row.toString().hashCode() * 0x9E3779B1, 1 << 16);
    }

    /** How many entries satisfy all of these. */
    int count(List<Predicate> predicates) {
        return (int) entries.stream().filter(entry -> satisfies(entry, predicates)).count();
    }

    /** In how many places they lie. */
    int runs(List<Predicate> predicates) {
        int runs = 0;
        boolean within = false;
        for (Map<String, String> entry : entries) {
            boolean next = satisfies(entry, predicates);
            runs += next && !within ? 1 : 0;
            within = next;
        }
        return runs;
    }

    /** In how many places they may lie: one for each combination of listed values. */
    static int runsAllowed(List<Predicate> predicates) {
        Set<String> listed = new HashSet<>();
        for (Predicate predicate : predicates) {
            if (predicate.form() == Form.IN) {
                listed.add(predicate.expression());
            }
        }
        return (int) Math.pow(LISTED.size(), listed.size());
    }

    /** Which way the entries that satisfy these come in an order, if any. */
    Optional<ScanDirection> serving(List<Predicate> predicates, List<SortKey> order) {
        Comparator<Map<String, String>> wanted = (one, other) -> 0;
        for (SortKey key : order) {
            wanted = wanted.thenComparing(comparator(key));
        }
        boolean forward = true;
        boolean backward = true;
        Map<String, String> last = null;
        for (Map<String, String> entry : entries) {
            if (satisfies(entry, predicates)) {
                forward &= last == null || wanted.compare(last, entry) <= 0;
                backward &= last == null || wanted.compare(last, entry) >= 0;
                last = entry;
            }
        }
        return forward ? Optional.of(ScanDirection.FORWARD)
                : backward ? Optional.of(ScanDirection.BACKWARD) : Optional.empty();
    }

    private Comparator<Map<String, String>> comparator(SortKey key) {
        Comparator<String> values = values(key.expression());
        Comparator<String> directed = key.direction() == Direction.ASCENDING ? values : values.reversed();
        Comparator<String> complete = key.nulls() == Nulls.FIRST ? Comparator.nullsFirst(directed)
                : Comparator.nullsLast(directed);
        return Comparator.comparing(entry -> entry.get(key.expression()), complete);
    }

    private Comparator<String> values(String expression) {
        return collations.get(expression) == Collation.LINGUISTIC ? Comparator.comparing(LINGUISTIC::indexOf)
                : Comparator.naturalOrder();
    }

    private boolean satisfies(Map<String, String> entry, List<Predicate> predicates) {
        return predicates.stream().allMatch(predicate -> satisfies(entry.get(predicate.expression()), predicate));
    }

    /** All forms but {@code EQUAL} and {@code IS_NULL} are satisfied by what is listed, so by more than one value. */
    private boolean satisfies(String value, Predicate predicate) {
        Form form = predicate.form();
        if (value == null) {
            return form == Form.IS_NULL;
        }
        return switch (form) {
            case EQUAL -> value.equals("ab");
            case IN -> LISTED.contains(value);
            case IS_NULL -> false;
            case IS_NOT_NULL -> true;
            case RANGE -> values(predicate.expression()).compare(value, "ab") >= 0;
            case PREFIX -> value.startsWith("a");
            case CONTAINS -> value.contains("b");
            case NOT_EQUAL -> !value.equals("b");
        };
    }
}
