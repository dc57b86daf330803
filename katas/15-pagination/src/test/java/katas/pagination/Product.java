package katas.pagination;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row of the table that the tests page through. */
record Product(long id, String name, long price, String category) {

    Row row() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("name", name);
        values.put("price", price);
        values.put("category", category);
        return new Row(values);
    }

    /** An order as Java has it: text by its characters, as it is stored in the tests' tables, too. */
    static Comparator<Row> in(List<SortKey> order) {
        Comparator<Row> all = (a, b) -> 0;
        for (SortKey key : order) {
            Comparator<Row> one = (a, b) -> a.get(key.column()) instanceof Long number
                    ? number.compareTo((Long) b.get(key.column()))
                    : ((String) a.get(key.column())).compareTo((String) b.get(key.column()));
            all = all.thenComparing(key.direction() == Direction.DESCENDING ? one.reversed() : one);
        }
        return all;
    }

    @Override
    public String toString() {
        return "new Product(" + id + ", \"" + name + "\", " + price + ", \"" + category + "\")";
    }
}
