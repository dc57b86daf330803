package benchmarks.pagination;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import katas.pagination.Cursor;
import katas.pagination.SortKey;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a page costs, by its depth and by how it is asked for. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PageTimeBenchmark {

    /** Filled once for all measurements in this JVM, and gone with it. */
    private static final Map<String, Catalog> CATALOGS = new ConcurrentHashMap<>();

    /**
     * Reads a page.
     *
     * @param page which one
     */
    @Benchmark
    public void readPage(Page page) {
        page.form.read(page.dataSource, Catalog.PRODUCTS, Page.ORDER, page.cursor, page.size);
    }

    /** A page of a table. */
    @State(Scope.Benchmark)
    public static class Page {

        private static final List<SortKey> ORDER = List.of(SortKey.ascending("price"), SortKey.ascending("id"));

        /** Engine and form. */
        @Param("H2_OFFSET")
        public String contender;

        /** How many rows come before it. */
        @Param("10")
        public int size;

        /** How many rows the table has. */
        @Param("1000")
        public int rows;

        private Form form;
        private DataSource dataSource;
        private Cursor cursor;

        /**
         * Fills the table, unless it is filled.
         *
         * @throws SQLException if there is no connection
         */
        @Setup
        public void fill() throws SQLException {
            PageQuery query = PageQuery.named(contender);
            form = query.form();
            Catalog catalog = CATALOGS.computeIfAbsent(query.engine() + " " + rows,
                    key -> new Catalog(query.engine(), rows));
            dataSource = catalog.oneConnection();
            cursor = catalog.behind(ORDER, size);
        }
    }
}
