package katas.pagination;

import java.util.LinkedHashMap;
import java.util.Map;

/** The table that the tests page through. */
final class Shop {

    /** What clients may see of the products. There is also a {@code cost}, which they may not. */
    static final Table PRODUCTS = new Table("products", columns(), "id");

    private Shop() {
    }

    private static Map<String, ColumnType> columns() {
        Map<String, ColumnType> columns = new LinkedHashMap<>();
        columns.put("id", ColumnType.NUMBER);
        columns.put("name", ColumnType.TEXT);
        columns.put("price", ColumnType.NUMBER);
        columns.put("category", ColumnType.TEXT);
        return columns;
    }
}
