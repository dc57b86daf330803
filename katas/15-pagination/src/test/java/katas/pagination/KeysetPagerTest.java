package katas.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Engine;
import testkit.sql.FaultSweep;
import testkit.sql.Isolation;

class KeysetPagerTest {

    /** Few columns, and so few calls that can fail. */
    private static final Table NARROW = new Table("products", new TreeMap<>(Map.of("id", ColumnType.NUMBER, "price",
            ColumnType.NUMBER)), "id");
    private static final List<SortKey> BY_ID = List.of(SortKey.ascending("id"));
    private static final List<SortKey> CHEAPEST_FIRST = List.of(SortKey.ascending("price"), SortKey.ascending("id"));

    @Test
    void theFirstPageHasTheFirstRows() {
        try (Stock stock = Stock.of(Engine.H2, 5)) {
            Page page = pager(stock, CHEAPEST_FIRST).first(2);
            assertThat(page.rows()).as("the cheapest two, with all columns that clients may see").containsExactly(
                    new Product(5, "p5", 10, "tea").row(), new Product(4, "p4", 11, "tea").row());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void nextLeadsToTheRowsBehind(Engine engine) {
        try (Stock stock = Stock.of(engine, 5)) {
            KeysetPager pager = pager(stock, CHEAPEST_FIRST);
            Page second = pager.at(pager.first(2).next().orElseThrow(), 2);
            assertThat(ids(second)).as("page 2 begins behind page 1").containsExactly(3L, 2L);
            Page third = pager.at(second.next().orElseThrow(), 2);
            assertThat(ids(third)).as("the last page has the rest").containsExactly(1L);
        }
    }

    @Test
    void aFullPageCanBeTheLast() {
        try (Stock stock = Stock.of(Engine.H2, 4)) {
            KeysetPager pager = pager(stock, BY_ID);
            assertThat(pager.first(4).next()).as("all four rows are shown, so nothing comes behind them").isEmpty();
            Page first = pager.first(2);
            assertThat(first.next()).as("two of four rows are shown").isPresent();
            assertThat(pager.at(first.next().orElseThrow(), 2).next())
                    .as("next of the second page: two rows asked for, two left").isEmpty();
            assertThat(pager.first(3).next()).as("next of a page of three rows of four: one row is left").isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void previousLeadsBack(Engine engine) {
        try (Stock stock = Stock.of(engine, 6)) {
            KeysetPager pager = pager(stock, CHEAPEST_FIRST);
            Page second = pager.at(pager.first(2).next().orElseThrow(), 2);
            Page third = pager.at(second.next().orElseThrow(), 2);
            assertThat(ids(pager.at(third.previous().orElseThrow(), 2)))
                    .as("the page before the third is the second, and not turned round").isEqualTo(ids(second));
        }
    }

    @Test
    void theFirstPageHasNothingBeforeIt() {
        try (Stock stock = Stock.of(Engine.H2, 4)) {
            KeysetPager pager = pager(stock, BY_ID);
            Page first = pager.first(2);
            assertThat(first.previous()).as("it is the first page").isEmpty();
            Page second = pager.at(first.next().orElseThrow(), 2);
            assertThat(second.previous()).as("it was reached from the rows before it").isPresent();
            Page again = pager.at(second.previous().orElseThrow(), 2);
            assertThat(again.previous()).as("it is the first page, from whatever side it is reached").isEmpty();
            assertThat(again.next()).as("it was reached from the rows behind it").isEqualTo(first.next());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void equalRowsAreNeitherSkippedNorRepeated(Engine engine) {
        try (Stock stock = Stock.on(engine)) {
            KeysetPager pager = pager(stock, CHEAPEST_FIRST);
            stock.add(IntStream.rangeClosed(1, 7).mapToObj(id -> new Product(id, "n", 5 + id / 6, "c")).toList());
            assertThat(pages(pager, 2)).as("five products have one price, and the id tells them apart")
                    .containsExactly(List.of(1L, 2L), List.of(3L, 4L), List.of(5L, 6L), List.of(7L));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void eachColumnGoesItsOwnWay(Engine engine) {
        try (Stock stock = Stock.on(engine)) {
            List<Product> products = new ArrayList<>();
            for (int id = 1; id <= 12; id++) {
                products.add(new Product(id, id % 3 == 0 ? "a" : "b", id % 2, "c"));
            }
            pager(stock, BY_ID);
            stock.add(products);
            for (Direction price : Direction.values()) {
                for (Direction name : Direction.values()) {
                    for (Direction id : Direction.values()) {
                        List<SortKey> order = List.of(new SortKey("price", price), new SortKey("name", name),
                                new SortKey("id", id));
                        assertThat(pages(pager(stock, order), 5).stream().flatMap(List::stream))
                                .as("sort=%s: each row once and in its place", sort(order))
                                .containsExactlyElementsOf(products.stream().map(Product::row)
                                        .sorted(Product.in(order)).map(KeysetPagerTest::id).toList());
                    }
                }
            }
        }
    }

    @Test
    void rowsThatComeBeforeThePageShiftNothing() {
        try (Stock stock = Stock.of(Engine.H2, 5)) {
            KeysetPager pager = pager(stock, CHEAPEST_FIRST);
            Page first = pager.first(2);
            stock.add(new Product(6, "new", 1, "tea"), new Product(7, "new", 2, "tea"));
            assertThat(ids(pager.at(first.next().orElseThrow(), 2)))
                    .as("5 and 4 were shown; what is new and cheaper does not bring them back").containsExactly(3L, 2L);
        }
    }

    @Test
    void rowsThatGoBeforeThePageShiftNothing() {
        try (Stock stock = Stock.of(Engine.H2, 5)) {
            KeysetPager pager = pager(stock, CHEAPEST_FIRST);
            Page first = pager.first(2);
            stock.remove(5);
            assertThat(ids(pager.at(first.next().orElseThrow(), 2)))
                    .as("5 and 4 were shown; that 5 is gone must not hide 3").containsExactly(3L, 2L);
        }
    }

    @Test
    void aCursorOutlivesItsRow() {
        try (Stock stock = Stock.of(Engine.H2, 5)) {
            KeysetPager pager = pager(stock, CHEAPEST_FIRST);
            Page first = pager.first(2);
            stock.remove(4);
            assertThat(ids(pager.at(first.next().orElseThrow(), 2)))
                    .as("the cursor stands at 4, and its place is known although 4 is gone").containsExactly(3L, 2L);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theFilterHoldsOnEveryPage(Engine engine) {
        try (Stock stock = Stock.on(engine)) {
            Sql coldOrHot = new Sql("category = ? OR category = ?", List.of("ice", "tea"));
            KeysetPager pager = new KeysetPager(stock.dataSource(), Shop.PRODUCTS, CHEAPEST_FIRST, coldOrHot);
            for (int id = 1; id <= 9; id++) {
                stock.add(new Product(id, "n", id / 4, id % 3 == 0 ? "soap" : id % 3 == 1 ? "tea" : "ice"));
            }
            assertThat(pages(pager, 2)).as("rows that are tea or ice, however the pager asks for its place")
                    .containsExactly(List.of(1L, 2L), List.of(4L, 5L), List.of(7L, 8L));
        }
    }

    @Test
    void valuesOfACursorAreData() {
        try (Stock stock = Stock.on(Engine.H2)) {
            KeysetPager pager = pager(stock, List.of(SortKey.ascending("name"), SortKey.ascending("id")));
            stock.add(new Product(1, "' OR 1 = 1 --", 1, "c"), new Product(2, "O'Hara", 1, "c"),
                    new Product(3, "O''Hara", 1, "c"));
            assertThat(pages(pager, 1)).as("a quote in a name is a letter like any other")
                    .containsExactly(List.of(1L), List.of(3L), List.of(2L));
        }
    }

    @Test
    void aPageHasACursorOnTheSideItCameFrom() {
        try (Stock stock = Stock.of(Engine.H2, 4)) {
            KeysetPager pager = pager(stock, BY_ID);
            Page second = pager.at(pager.first(2).next().orElseThrow(), 2);
            stock.remove(1).remove(2);
            Page again = pager.at(after(2L), 2);
            assertThat(again).as("the rows before the page are gone, and nobody looked").isEqualTo(second);
            assertThat(pager.at(again.previous().orElseThrow(), 2))
                    .as("whoever follows the cursor to where nothing is left comes to an empty page")
                    .isEqualTo(new Page(List.of(), Optional.empty(), Optional.empty()));
            assertThat(pager.at(before(9L), 1))
                    .as("a page before a row that is not there, with a next one all the same")
                    .isEqualTo(new Page(List.of(new Product(4, "p4", 10, "tea").row()), Optional.of(before(4L)),
                            Optional.of(after(4L))));
        }
    }

    @Test
    void anEmptyPageHasNoNeighbors() {
        try (Stock stock = Stock.of(Engine.H2, 3)) {
            KeysetPager pager = pager(stock, BY_ID);
            Page first = pager.first(2);
            stock.remove(3);
            Page empty = pager.at(first.next().orElseThrow(), 2);
            assertThat(empty.rows()).as("the only row behind the page is gone").isEmpty();
            assertThat(List.of(empty.previous(), empty.next())).as("no row, no cursor")
                    .containsOnly(Optional.empty());
            stock.remove(1).remove(2);
            assertThat(pager.first(2)).as("nothing is left")
                    .isEqualTo(new Page(List.of(), Optional.empty(), Optional.empty()));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aPageReadsFewRowsAtAnyDepth(Engine engine) {
        try (Stock stock = Stock.on(engine)) {
            pager(stock, BY_ID);
            stock.add(LongStream.rangeClosed(1, 2000)
                    .mapToObj(id -> new Product(id, "n" + id % 2, 1 + id / 3, "c")).toList());
            stock.index("price, name DESC, id");
            List<SortKey> served = List.of(SortKey.ascending("price"), SortKey.descending("name"),
                    SortKey.ascending("id"));
            assertFewRowsRead(stock, served, new Product(999, "n1", 334, "c"));
            assertFewRowsRead(stock, reversed(served), new Product(999, "n1", 334, "c"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void manyEqualRowsCostNothing(Engine engine) {
        try (Stock stock = Stock.on(engine)) {
            pager(stock, BY_ID);
            stock.add(LongStream.rangeClosed(1, 2000)
                    .mapToObj(id -> new Product(id, "n", id <= 1900 ? 5 : 6, "c")).toList());
            stock.index("price, id");
            assertFewRowsRead(stock, CHEAPEST_FIRST, new Product(1000, "n", 5, "c"));
            assertFewRowsRead(stock, reversed(CHEAPEST_FIRST), new Product(1000, "n", 5, "c"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theFirstPageReadsNoMoreThanItsRowsAndOne(Engine engine) {
        try (Stock stock = Stock.of(engine, 500).index("price, id")) {
            for (String sort : List.of("price,id", "-price,-id")) {
                ReadRows read = new ReadRows(stock.database());
                KeysetPager pager = new KeysetPager(read.dataSource(), Shop.PRODUCTS, new SortOf(sort).keys(),
                        Sql.EVERY_ROW);
                assertThat(pager.first(10).rows()).as("the first ten rows by %s", sort).hasSize(10);
                assertThat(read.statements()).as("statements sent for the first page by %s", sort).isEqualTo(1);
                assertThat(read.count())
                        .as("rows that %s reads for the first 10 of 500 by %s, by%n%s", engine, sort, read)
                        .isLessThanOrEqualTo(11);
            }
        }
    }

    @Test
    void aPageTakesNoMoreStatementsThanColumns() {
        try (Stock stock = Stock.of(Engine.H2, 9)) {
            for (String sort : List.of("id", "price,id", "-price,name,-id", "category,price,-name,id")) {
                KeysetPager pager = pager(stock, new SortOf(sort).keys());
                stock.database().statements().clear();
                Page page = pager.first(4);
                assertThat(stock.database().statements().count()).as("statements sent for the first page by %s", sort)
                        .isEqualTo(1);
                List<Cursor> cursors = new ArrayList<>();
                page.next().ifPresent(cursors::add);
                Page second = pager.at(page.next().orElseThrow(), 4);
                cursors.add(second.previous().orElseThrow());
                Page third = pager.at(second.next().orElseThrow(), 4);
                cursors.add(third.previous().orElseThrow());
                cursors.add(new Cursor(Cursor.Side.AFTER, third.previous().orElseThrow().values()));
                cursors.add(new Cursor(Cursor.Side.BEFORE, page.next().orElseThrow().values()));
                for (Cursor cursor : cursors) {
                    stock.database().statements().clear();
                    pager.at(cursor, 4);
                    assertThat(stock.database().statements().count())
                            .as("statements sent for a page %s a row by %s", cursor.side(), sort)
                            .isBetween(1, sort.split(",").length);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anyTableCanBePaged(Engine engine) {
        try (Oddments oddments = Oddments.on(engine)) {
            for (String sort : List.of("-code", "grade,code", "-barcode,grade,code", "grade,-barcode,code_2,-code")) {
                assertAllAreSeen(oddments, new SortOf(sort).keys(), Sql.EVERY_ROW, "1 = 1", 3);
            }
            assertAllAreSeen(oddments, new SortOf("grade,-code").keys(),
                    new Sql("code_2 = ? OR code_2 = ? OR grade = ?", List.of(Long.MAX_VALUE, 0L, "AB")),
                    "code_2 IN (9223372036854775807, 0) OR grade = 'ab'", 2);
        }
    }

    @Test
    void aPageMayHaveOneRowOrAll() {
        try (Oddments oddments = Oddments.on(Engine.H2)) {
            for (int limit : new int[] {1, Oddments.ROWS - 1, Oddments.ROWS, Oddments.ROWS + 1}) {
                assertAllAreSeen(oddments, new SortOf("-code_2,barcode,code").keys(), Sql.EVERY_ROW, "1 = 1", limit);
            }
        }
    }

    @Test
    void theCountryOfTheServerDoesNotMatter() {
        try (Stock stock = Stock.of(Engine.H2, 7)) {
            for (String country : List.of("tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva")) {
                Countries.in(country, () -> assertThat(pages(pager(stock, new SortOf("price,id").keys()), 3))
                        .as("the pages as they are elsewhere, on a server in %s", country)
                        .containsExactly(List.of(7L, 6L, 5L), List.of(4L, 3L, 2L), List.of(1L)));
            }
        }
    }

    @Test
    void theOrderIsCopied() {
        try (Stock stock = Stock.of(Engine.H2, 5)) {
            List<SortKey> order = new ArrayList<>(CHEAPEST_FIRST);
            KeysetPager pager = pager(stock, order);
            order.set(0, SortKey.descending("price"));
            order.set(1, SortKey.descending("id"));
            assertThat(ids(pager.first(2))).as("the caller's list is the caller's, and the order is as it was")
                    .containsExactly(5L, 4L);
            order.clear();
            assertThat(ids(pager.at(pager.first(2).next().orElseThrow(), 2))).as("page 2 by the order as it was")
                    .containsExactly(3L, 2L);
        }
    }

    @Test
    void onePagerServesManyAtATime() {
        try (Stock stock = Stock.of(Engine.H2, 9)) {
            List<Page> others = new ArrayList<>();
            List<KeysetPager> pagers = new ArrayList<>();
            Sql filter = new Sql("price <> ?", List.of(-1L));
            pagers.add(new KeysetPager(Meanwhile.before(stock.dataSource(), () -> {
                others.add(pagers.get(0).at(before(12L, 7L), 1));
                others.add(pagers.get(0).first(3));
            }), Shop.PRODUCTS, CHEAPEST_FIRST, filter));
            for (int time = 1; time <= 2; time++) {
                others.clear();
                Page page = pagers.get(0).at(after(13L, 6L), 2);
                assertThat(ids(page)).as("the page behind 6, while another client is served, time %d", time)
                        .containsExactly(5L, 4L);
                assertThat(page.next()).as("its next page, time %d", time).contains(after(15L, 4L));
                assertThat(page.previous()).as("its previous page, time %d", time).contains(before(14L, 5L));
                assertThat(others.stream().map(KeysetPagerTest::ids).distinct().toList())
                        .as("the pages of the other client, time %d", time)
                        .isEqualTo(List.of(List.of(8L), List.of(9L, 8L, 7L)));
            }
        }
    }

    @Test
    void whateverFailsAPageIsRightOrAnException() {
        try (Stock stock = Stock.of(Engine.H2, 3)) {
            KeysetPager pager = new KeysetPager(stock.dataSource(), NARROW, CHEAPEST_FIRST, Sql.EVERY_ROW);
            Page behind = pager.at(after(10L, 3L), 1);
            assertThat(ids(behind)).as("the page behind the first row").containsExactly(2L);
            FaultSweep.of(stock.database(), () -> { },
                    source -> new KeysetPager(source, NARROW, CHEAPEST_FIRST, Sql.EVERY_ROW).at(after(10L, 3L), 1))
                    .comingAt(Isolation.SERIALIZABLE, true)
                    .ask(outcome -> Failing.assertRightOrRefused(outcome, behind));
            Page first = pager.first(1);
            FaultSweep.of(stock.database(), () -> { },
                    source -> new KeysetPager(source, NARROW, CHEAPEST_FIRST, Sql.EVERY_ROW).first(1))
                    .comingAt(Isolation.REPEATABLE_READ, true).failingAgain(List.of())
                    .ask(outcome -> Failing.assertRightOrRefused(outcome, first));
        }
    }

    @Test
    void whatTheDatabaseRefusesIsNoPage() {
        try (Stock stock = Stock.of(Engine.H2, 3)) {
            KeysetPager pager = pager(stock, CHEAPEST_FIRST);
            assertThat(pager.first(2).rows()).as("the table is there").hasSize(2);
            stock.database().execute("DROP TABLE products");
            assertThatThrownBy(() -> pager.first(2), "the first page of a table that is gone")
                    .isInstanceOf(IllegalStateException.class).hasCauseInstanceOf(SQLException.class);
            assertThatThrownBy(() -> pager.at(after(10L, 3L), 2), "a page of a table that is gone")
                    .isInstanceOf(IllegalStateException.class).hasCauseInstanceOf(SQLException.class);
        }
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        try (Stock stock = Stock.of(Engine.H2, 3)) {
            KeysetPager pager = pager(stock, CHEAPEST_FIRST);
            assertThat(pager.at(after(11L, 2L), 3).rows()).as("a price and an id").hasSize(1);
            for (Cursor cursor : List.of(after(11L), after(11L, 2L, 2L), after("11", 2L), after(11L, "2"), after("a"),
                    after("", ""), after(2L, 11L, "tea"))) {
                assertNotOfTheOrder(pager, cursor, "price,id");
            }
            KeysetPager byName = pager(stock, new SortOf("name,-id").keys());
            assertThat(ids(byName.at(after("p1", 1L), 3))).as("a name and an id").containsExactly(2L, 3L);
            for (Cursor cursor : List.of(after(5L, 1L), after("p1", "1"), after(1L, "p1"), after("p1"),
                    after("p1", 1L, 1L))) {
                assertNotOfTheOrder(byName, cursor, "name,-id");
            }
        }
        try (Oddments oddments = Oddments.on(Engine.H2)) {
            KeysetPager byCode = new KeysetPager(oddments.dataSource(), Oddments.TABLE, new SortOf("code").keys(),
                    Sql.EVERY_ROW);
            assertThat(byCode.at(after("node19"), 1).rows()).as("the key is a text").hasSize(1);
            for (Cursor cursor : List.of(after(7L), after("node19", "node19"), after("node19", 7L))) {
                assertNotOfTheOrder(byCode, cursor, "code");
            }
        }
    }

    @Test
    void anOrderWithoutAUniqueLastKeyIsRefused() {
        try (Stock stock = Stock.of(Engine.H2, 3)) {
            assertThat(pager(stock, BY_ID).first(3).rows()).as("the id is unique").hasSize(3);
            for (String sort : List.of("price", "-price,name", "id,price", "name,id,price")) {
                assertThatThrownBy(() -> pager(stock, new SortOf(sort).keys()),
                        "the last of sort=%s is not the key", sort)
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThatThrownBy(() -> pager(stock, List.of()), "rows need an order")
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aLimitBelowOneIsRefused() {
        try (Stock stock = Stock.of(Engine.H2, 3)) {
            KeysetPager pager = pager(stock, BY_ID);
            assertThat(pager.first(1).rows()).as("a page of one row").hasSize(1);
            for (int limit : new int[] {0, -1, Integer.MIN_VALUE}) {
                assertThatThrownBy(() -> pager.first(limit), "a first page of %d rows leads nowhere", limit)
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + limit);
                assertThatThrownBy(() -> pager.at(after(1L), limit), "a page of %d rows leads nowhere", limit)
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + limit);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aLimitMayBeAsLargeAsANumber(Engine engine) {
        try (Stock stock = Stock.of(engine, 3)) {
            KeysetPager pager = pager(stock, CHEAPEST_FIRST);
            for (int limit : new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE - 1, 1_000_000}) {
                assertThat(ids(pager.first(limit))).as("a first page of %d rows, of three", limit)
                        .containsExactly(3L, 2L, 1L);
                assertThat(ids(pager.at(after(10L, 3L), limit)))
                        .as("a page of %d rows behind the first of three", limit)
                        .containsExactly(2L, 1L);
                assertThat(ids(pager.at(before(12L, 1L), limit)))
                        .as("a page of %d rows before the last of three", limit)
                        .containsExactly(3L, 2L);
            }
        }
    }

    @Test
    void nullIsAMistakeOfTheCaller() {
        try (Stock stock = Stock.of(Engine.H2, 3)) {
            KeysetPager pager = pager(stock, BY_ID);
            assertThatThrownBy(() -> pager.at(null, 1), "at(null, 1): null is no cursor")
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> new KeysetPager(null, Shop.PRODUCTS, BY_ID, Sql.EVERY_ROW), "null is no database")
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> new KeysetPager(stock.dataSource(), null, BY_ID, Sql.EVERY_ROW),
                    "null is no table")
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> new KeysetPager(stock.dataSource(), Shop.PRODUCTS, null, Sql.EVERY_ROW),
                    "null is no order").isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> new KeysetPager(stock.dataSource(), Shop.PRODUCTS, BY_ID, null),
                    "Sql.EVERY_ROW is no filter, and null is none either").isInstanceOf(NullPointerException.class);
        }
    }

    /** Reads ten rows behind a row, and ten before it. At most three rows are equal to it. */
    private static void assertFewRowsRead(Stock stock, List<SortKey> order, Product from) {
        ReadRows read = new ReadRows(stock.database());
        KeysetPager pager = new KeysetPager(read.dataSource(), Shop.PRODUCTS, order, Sql.EVERY_ROW);
        List<Object> values = order.stream().map(key -> from.row().get(key.column())).toList();
        for (Cursor.Side side : Cursor.Side.values()) {
            read.clear();
            assertThat(pager.at(new Cursor(side, values), 10).rows()).as("ten rows %s the middle", side).hasSize(10);
            int more = stock.database().engine() == Engine.H2 ? read.statements() * (3 + 1) : 0;
            assertThat(read.count())
                    .as("rows that %s reads for ten rows %s the middle of 2,000 by %s, which an index serves, by%n%s",
                            stock.database().engine(), side, sort(order), read)
                    .isLessThanOrEqualTo(11 + more);
        }
    }

    private static KeysetPager pager(Stock stock, List<SortKey> order) {
        return new KeysetPager(stock.dataSource(), Shop.PRODUCTS, order, Sql.EVERY_ROW);
    }

    /** From the first page to the last and back, through a table that nobody changes. */
    private static void assertAllAreSeen(Oddments oddments, List<SortKey> order, Sql filter, String condition,
            int limit) {
        KeysetPager pager = new KeysetPager(oddments.dataSource(), Oddments.TABLE, order, filter);
        List<List<Row>> forth = new ArrayList<>();
        Page page = pager.first(limit);
        forth.add(page.rows());
        while (page.next().isPresent() && forth.size() <= Oddments.ROWS) {
            page = pager.at(page.next().get(), limit);
            forth.add(page.rows());
        }
        assertThat(forth.stream().flatMap(List::stream).toList())
                .as("sort=%s, %d rows a page: each row once, as the database sorts them", sort(order), limit)
                .isEqualTo(oddments.sorted(order, condition));
        List<List<Row>> back = new ArrayList<>();
        back.add(page.rows());
        while (page.previous().isPresent() && back.size() <= Oddments.ROWS) {
            page = pager.at(page.previous().get(), limit);
            back.add(0, page.rows());
        }
        assertThat(back)
                .as("sort=%s, %d rows a page: the way back shows the pages of the way forth", sort(order), limit)
                .isEqualTo(forth);
    }

    private static void assertNotOfTheOrder(KeysetPager pager, Cursor cursor, String sort) {
        assertThatThrownBy(() -> pager.at(cursor, 3), "the values %s are not those of a row in the order %s",
                cursor.values().stream().map(value -> value instanceof Long ? value + "L" : "'" + value + "'").toList()
                        .toString().replaceAll("[\\[\\]]", ""), sort).isInstanceOf(BadRequestException.class);
    }

    private static Cursor after(Object... values) {
        return new Cursor(Cursor.Side.AFTER, List.of(values));
    }

    private static Cursor before(Object... values) {
        return new Cursor(Cursor.Side.BEFORE, List.of(values));
    }

    private static List<SortKey> reversed(List<SortKey> order) {
        return order.stream().map(key -> new SortKey(key.column(), key.direction().reversed())).toList();
    }

    private static String sort(List<SortKey> order) {
        return String.join(",", order.stream().map(SortKey::toString).toList());
    }

    /** The ids of all pages, from the first to the last. */
    private static List<List<Long>> pages(KeysetPager pager, int limit) {
        List<List<Long>> pages = new ArrayList<>();
        Page page = pager.first(limit);
        pages.add(ids(page));
        while (page.next().isPresent() && pages.size() < 20) {
            page = pager.at(page.next().get(), limit);
            pages.add(ids(page));
        }
        return pages;
    }

    private static List<Long> ids(Page page) {
        return page.rows().stream().map(KeysetPagerTest::id).toList();
    }

    private static Long id(Row row) {
        return (Long) row.get("id");
    }
}
