package katas.pagination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import testkit.Script;
import testkit.sql.Engine;

class KeysetPagerProperties {

    private static final Sql CHEAP = new Sql("price = ? OR price = ?", List.of(1L, 2L));

    @Property
    void pagesPartitionTheRowsThatDoNotChange(@ForAll("products") List<Product> products,
            @ForAll("orders") List<SortKey> order, @ForAll @IntRange(min = 1, max = 4) int limit,
            @ForAll boolean filtered, @ForAll("steps") List<Step> steps) {
        walk(Engine.H2, products, order, limit, filtered, steps);
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void alsoOnPostgresql(@ForAll("products") List<Product> products, @ForAll("orders") List<SortKey> order,
            @ForAll @IntRange(min = 1, max = 4) int limit, @ForAll boolean filtered,
            @ForAll("steps") List<Step> steps) {
        walk(Engine.POSTGRESQL, products, order, limit, filtered, steps);
    }

    @Property
    void forthAndBackIsWhereItBegan(@ForAll("products") List<Product> products,
            @ForAll("orders") List<SortKey> order, @ForAll @IntRange(min = 1, max = 4) int limit) {
        try (Stock stock = Stock.on(Engine.H2)) {
            KeysetPager pager = new KeysetPager(stock.dataSource(), Shop.PRODUCTS, order, Sql.EVERY_ROW);
            stock.add(products);
            List<List<Row>> forth = new ArrayList<>();
            Page page = pager.first(limit);
            forth.add(page.rows());
            while (page.next().isPresent() && forth.size() < 30) {
                page = pager.at(page.next().get(), limit);
                forth.add(page.rows());
            }
            assertThat(forth.stream().flatMap(List::stream)).as("all rows, in order, sort=%s", sort(order))
                    .containsExactlyElementsOf(products.stream().map(Product::row).sorted(Product.in(order)).toList());
            List<List<Row>> back = new ArrayList<>();
            back.add(page.rows());
            while (page.previous().isPresent() && back.size() < 30) {
                page = pager.at(page.previous().get(), limit);
                back.add(page.rows());
            }
            Collections.reverse(back);
            assertThat(back).as("the way back shows the pages of the way forth, sort=%s, %d rows a page", sort(order),
                    limit).isEqualTo(forth);
        }
    }

    /** From the first page to the last while others write, then back to the first while they go on. */
    private static void walk(Engine engine, List<Product> products, List<SortKey> order, int limit, boolean filtered,
            List<Step> steps) {
        try (Stock stock = Stock.on(engine)) {
            KeysetPager pager = new KeysetPager(stock.dataSource(), Shop.PRODUCTS, order,
                    filtered ? CHEAP : Sql.EVERY_ROW);
            stock.add(products);
            Set<Long> changed = new HashSet<>();
            steps.stream().filter(Delete.class::isInstance).map(Delete.class::cast)
                    .forEach(delete -> changed.add((long) delete.id));
            List<Row> unchanged = products.stream()
                    .filter(product -> !changed.contains(product.id()) && (!filtered || product.price() <= 2))
                    .map(Product::row).sorted(Product.in(order)).toList();
            Reader reader = new Reader(pager, limit, order, unchanged);
            List<Step> all = new ArrayList<>(steps);
            IntStream.range(0, 40).forEach(i -> all.add(new Turn()));
            Script.replay("KeysetPager pager = ... // sort=" + sort(order) + (filtered ? ", price 1 or 2" : "")
                    + ", " + limit + " rows a page, of " + products, all, step -> step.on(stock, reader));
            assertThat(reader.ways).as("forth and back, the reader comes to an end").isEqualTo(2);
        }
    }

    private static String sort(List<SortKey> order) {
        return String.join(",", order.stream().map(SortKey::toString).toList());
    }

    /** Turns pages, and checks what it has seen at the end of each way. */
    private static final class Reader {
        private final KeysetPager pager;
        private final int limit;
        private final List<SortKey> order;
        private final List<Row> unchanged;
        private final List<Row> seen = new ArrayList<>();
        private Page page;
        private int ways;

        Reader(KeysetPager pager, int limit, List<SortKey> order, List<Row> unchanged) {
            this.pager = pager;
            this.limit = limit;
            this.order = order;
            this.unchanged = unchanged;
        }

        void turn() {
            if (ways == 2) {
                return;
            }
            if (page == null) {
                page = pager.first(limit);
            } else {
                page = pager.at((ways == 0 ? page.next() : page.previous()).orElseThrow(), limit);
            }
            assertThat(page.rows().size()).as("a page has at most %d rows", limit).isLessThanOrEqualTo(limit);
            seen.addAll(ways == 0 ? seen.size() : 0, page.rows());
            if ((ways == 0 ? page.next() : page.previous()).isEmpty()) {
                check();
            }
        }

        private void check() {
            assertThat(seen.stream().map(row -> row.get("id"))).as("no row is shown twice").doesNotHaveDuplicates();
            assertThat(seen).as("rows come in their order").isSortedAccordingTo(Product.in(order));
            assertThat(seen.stream().filter(unchanged::contains)).as("each row that nobody changed is shown once")
                    .containsExactlyElementsOf(unchanged);
            ways++;
            seen.clear();
            if (page.previous().isEmpty()) {
                // The only page, or one whose rows have all gone: there is no way back.
                ways = 2;
            } else {
                seen.addAll(page.rows());
            }
        }
    }

    /** What happens next. */
    private sealed interface Step permits Turn, Insert, Delete {
        void on(Stock stock, Reader reader);
    }

    private record Turn() implements Step {
        @Override
        public void on(Stock stock, Reader reader) {
            reader.turn();
        }

        @Override
        public String toString() {
            return "page = pager.at(page.next() or page.previous(), limit);";
        }
    }

    private record Insert(Product product) implements Step {
        @Override
        public void on(Stock stock, Reader reader) {
            stock.add(new Product(stock.freeId(), product.name(), product.price(), product.category()));
        }

        @Override
        public String toString() {
            return "another connection inserts " + product + " with an id above 100";
        }
    }

    private record Delete(int id) implements Step {
        @Override
        public void on(Stock stock, Reader reader) {
            stock.remove(id);
        }

        @Override
        public String toString() {
            return "another connection deletes " + id;
        }
    }

    /** Ids from 1 to 12, and few prices and names, so that many are equal. */
    @Provide
    Arbitrary<List<Product>> products() {
        return product().list().ofMaxSize(9).uniqueElements(Product::id);
    }

    /** Half of the steps turn a page. Inserted products get new ids: one that came back would be a change. */
    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.integers().between(0, 3), product()).as(KeysetPagerProperties::step)
                .list().ofMaxSize(10);
    }

    private static Step step(int kind, Product product) {
        return kind < 2 ? new Turn() : kind == 2 ? new Delete((int) product.id()) : new Insert(product);
    }

    private static Arbitrary<Product> product() {
        return Combinators.combine(Arbitraries.longs().between(1, 12), Arbitraries.of("a", "b"),
                Arbitraries.longs().between(1, 3)).as((id, name, price) -> new Product(id, name, price, "c"));
    }

    @Provide
    Arbitrary<List<SortKey>> orders() {
        return Combinators.combine(Arbitraries.of(List.of(List.of("id"), List.of("price", "id"),
                List.of("price", "name", "id"), List.of("name", "price", "id"))),
                Arbitraries.of(Direction.class).list().ofSize(3))
                .as((columns, directions) -> IntStream.range(0, columns.size())
                        .mapToObj(i -> new SortKey(columns.get(i), directions.get(i))).toList());
    }
}
