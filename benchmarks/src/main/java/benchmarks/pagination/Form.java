package benchmarks.pagination;

import benchmarks.comparison.Contender;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import katas.pagination.Cursor;
import katas.pagination.Direction;
import katas.pagination.KeysetPager;
import katas.pagination.SortKey;
import katas.pagination.Sql;
import katas.pagination.Table;

/** How a page is asked for. */
enum Form {

    /** Skips as many rows as come before the page. */
    OFFSET("OFFSET", Contender.Role.LIBRARY) {
        @Override
        void read(DataSource database, Table table, List<SortKey> order, Cursor cursor, int depth) {
            run(database, table, "1 = 1", order, "LIMIT " + LIMIT + " OFFSET " + depth, List.of());
        }
    },

    /** One condition: larger in the first column, or equal in it and larger in the second. */
    OR("OR", Contender.Role.OTHER) {
        @Override
        void read(DataSource database, Table table, List<SortKey> order, Cursor cursor, int depth) {
            String first = order.get(0).column();
            String place = first + compared(order.get(0)) + " OR (" + first + " = ? AND " + order.get(1).column()
                    + compared(order.get(1)) + ")";
            Object value = cursor.values().get(0);
            run(database, table, place, order, "LIMIT " + LIMIT, List.of(value, value, cursor.values().get(1)));
        }
    },

    /** Compares rows. Right only if all columns have the same direction. */
    ROW_VALUES("row values", Contender.Role.BOUND) {
        @Override
        void read(DataSource database, Table table, List<SortKey> order, Cursor cursor, int depth) {
            String columns = order.stream().map(SortKey::column).collect(Collectors.joining(", ", "(", ")"));
            run(database, table, columns + (order.get(0).direction() == Direction.ASCENDING ? " > " : " < ") + "(?, ?)",
                    order, "LIMIT " + LIMIT, cursor.values());
        }
    },

    /** One stretch of the index after another. */
    KEYSET_PAGER("KeysetPager", Contender.Role.KATA) {
        @Override
        void read(DataSource database, Table table, List<SortKey> order, Cursor cursor, int depth) {
            // It adds one row by itself.
            new KeysetPager(database, table, order, Sql.EVERY_ROW).at(cursor, LIMIT - 1);
        }
    },

    /** The same stretches, from the next whole number on: {@code >= v + 1} in place of {@code > v}. */
    NEXT_NUMBER("from the next number", Contender.Role.OTHER) {
        @Override
        void read(DataSource database, Table table, List<SortKey> order, Cursor cursor, int depth) {
            Object first = cursor.values().get(0);
            String equal = order.get(0).column() + " = ? AND " + order.get(1).column() + from(order.get(1));
            int found = rows(database, table, equal, order, "LIMIT " + LIMIT,
                    List.of(first, next(order.get(1), cursor.values().get(1))));
            if (found < LIMIT) {
                found += rows(database, table, order.get(0).column() + from(order.get(0)), order,
                        "LIMIT " + (LIMIT - found), List.of(next(order.get(0), first)));
            }
            requirePage(found);
        }
    };

    /** The rows that are asked for: those of a page of 20, and one more. */
    static final int LIMIT = 21;

    /** Those that do not depend on the type of a column. */
    static final List<Form> USUAL = List.of(OFFSET, OR, ROW_VALUES, KEYSET_PAGER);

    private final String title;
    private final Contender.Role role;

    Form(String title, Contender.Role role) {
        this.title = title;
        this.role = role;
    }

    /** What it is compared as. */
    Contender.Role role() {
        return role;
    }

    /** Reads a page of an order of two columns, behind the cursor, which has {@code depth} rows before its end. */
    abstract void read(DataSource database, Table table, List<SortKey> order, Cursor cursor, int depth);

    /** Whether it finds the right rows. */
    boolean isRightFor(List<SortKey> order) {
        return this != ROW_VALUES || order.stream().map(SortKey::direction).distinct().count() == 1;
    }

    @Override
    public String toString() {
        return title;
    }

    private static String compared(SortKey key) {
        return key.direction() == Direction.ASCENDING ? " > ?" : " < ?";
    }

    private static String from(SortKey key) {
        return key.direction() == Direction.ASCENDING ? " >= ?" : " <= ?";
    }

    private static Object next(SortKey key, Object value) {
        return (Long) value + (key.direction() == Direction.ASCENDING ? 1 : -1);
    }

    private static void run(DataSource database, Table table, String place, List<SortKey> order, String bound,
            List<Object> parameters) {
        requirePage(rows(database, table, place, order, bound, parameters));
    }

    private static int rows(DataSource database, Table table, String place, List<SortKey> order, String bound,
            List<Object> parameters) {
        String sorted = order.stream().map(key -> key.column()
                + (key.direction() == Direction.DESCENDING ? " DESC" : " ASC")).collect(Collectors.joining(", "));
        return new Sql("SELECT " + String.join(", ", table.columns().keySet()) + " FROM " + table.name() + " WHERE "
                + place + " ORDER BY " + sorted + " " + bound, parameters).query(database).size();
    }

    private static void requirePage(int rows) {
        if (rows != LIMIT) {
            throw new IllegalStateException(rows + " rows for a page");
        }
    }
}
