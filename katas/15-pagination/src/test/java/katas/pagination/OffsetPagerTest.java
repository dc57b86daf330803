package katas.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Engine;
import testkit.sql.FaultSweep;
import testkit.sql.Isolation;

class OffsetPagerTest {

    private static final List<SortKey> BY_ID = List.of(SortKey.ascending("id"));

    @Test
    void theFirstPageHasTheFirstRows() {
        try (Stock stock = Stock.of(Engine.H2, 5)) {
            OffsetPage page = pager(stock).page(BY_ID, "1", "2");
            assertThat(page.rows()).as("the first two rows, with all columns that clients may see").containsExactly(
                    new Product(1, "p1", 14, "tea").row(), new Product(2, "p2", 13, "tea").row());
            assertThat(page.number()).as("it is page 1").isEqualTo(1);
            assertThat(page.size()).as("a page has two rows").isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void pagesFollowOneAnother(Engine engine) {
        try (Stock stock = Stock.of(engine, 5)) {
            OffsetPager pager = pager(stock);
            assertThat(ids(pager.page(BY_ID, "2", "2"))).as("page 2 begins where page 1 ends").containsExactly(3L, 4L);
            assertThat(ids(pager.page(BY_ID, "3", "2"))).as("the last page has the rest").containsExactly(5L);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void rowsComeInTheOrderAsked(Engine engine) {
        try (Stock stock = Stock.on(engine).add(new Product(1, "a", 2, "x"), new Product(2, "b", 1, "x"),
                new Product(3, "a", 1, "x"), new Product(4, "a", 2, "x"))) {
            OffsetPager pager = pager(stock);
            assertThat(ids(pager.page(List.of(SortKey.ascending("price"), SortKey.descending("name"),
                    SortKey.descending("id")), "1", "4"))).as("cheapest first, then names from behind, then newest")
                    .containsExactly(2L, 3L, 4L, 1L);
        }
    }

    @Test
    void hasNextTellsWhetherThereAreMoreRows() {
        try (Stock stock = Stock.of(Engine.H2, 4)) {
            OffsetPager pager = pager(stock);
            assertThat(pager.page(BY_ID, "1", "2").hasNext()).as("two of four rows are shown").isTrue();
            assertThat(pager.page(BY_ID, "2", "2").hasNext()).as("the page is full, and yet the last").isFalse();
            assertThat(pager.page(BY_ID, "2", "3").hasNext()).as("one row is left for the last page").isFalse();
        }
    }

    @Test
    void rowsComeBehindTheDeepestPageToo() {
        try (Stock stock = Stock.of(Engine.H2, 3)) {
            OffsetPager pager = new OffsetPager(stock.dataSource(), Shop.PRODUCTS, 2, 2, 0);
            assertThat(pager.page(BY_ID, null, null).hasNext())
                    .as("a third row comes behind the first page, although the second is refused as too deep").isTrue();
        }
    }

    @Test
    void aPageBehindTheLastIsEmpty() {
        try (Stock stock = Stock.of(Engine.H2, 4)) {
            OffsetPage page = pager(stock).page(BY_ID, "4", "2");
            assertThat(page.rows()).as("rows may have gone since the client counted").isEmpty();
            assertThat(page.hasNext()).as("nothing comes behind nothing").isFalse();
            assertThat(page.number()).as("it is the page that was asked for").isEqualTo(4);
        }
    }

    @Test
    void whatIsAbsentIsAsUsual() {
        try (Stock stock = Stock.of(Engine.H2, 30)) {
            OffsetPager pager = pager(stock);
            assertThat(ids(pager.page(BY_ID, null, "2"))).as("no number is page 1").containsExactly(1L, 2L);
            assertThat(pager.page(BY_ID, "2", null).size()).as("no size is the usual one, 3 here").isEqualTo(3);
            assertThat(ids(pager.page(BY_ID, "2", null))).as("page 2 of 3 rows").containsExactly(4L, 5L, 6L);
            for (String size : List.of("0", "00", "0".repeat(40))) {
                assertThat(pager.page(BY_ID, "1", size).size()).as("size %s is the usual one as well", size)
                        .isEqualTo(3);
            }
            assertThat(ids(pager.page(BY_ID, null, null))).as("neither number nor size").containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void aSizeThatIsTooLargeMeansTheLargest() {
        try (Stock stock = Stock.of(Engine.H2, 30)) {
            OffsetPager pager = pager(stock);
            for (String size : List.of("11", "1000", "2147483648", "4294967298", "9".repeat(40))) {
                OffsetPage page = pager.page(BY_ID, "1", size);
                assertThat(page.rows()).as("at most 10 rows, whoever asks for %s", size).hasSize(10);
                assertThat(page.size()).as("the client is told what size it got").isEqualTo(10);
            }
            assertThat(pager.page(BY_ID, "1", "10").rows()).as("10 is allowed").hasSize(10);
        }
    }

    @Test
    void pageZeroIsRefused() {
        try (Stock stock = Stock.of(Engine.H2, 5)) {
            OffsetPager pager = pager(stock);
            assertThat(ids(pager.page(BY_ID, "1", "2"))).as("page 1 is the first").startsWith(1L);
            for (String number : List.of("0", "00", "0".repeat(40))) {
                assertThatThrownBy(() -> pager.page(BY_ID, number, "2"), "pages are counted from 1, not from " + number)
                        .isInstanceOf(BadRequestException.class).hasMessageContaining(number);
            }
        }
    }

    @Test
    void whatIsNegativeIsRefused() {
        try (Stock stock = Stock.of(Engine.H2, 5)) {
            OffsetPager pager = pager(stock);
            assertThat(ids(pager.page(BY_ID, "1", "2"))).as("page 1 is the first").startsWith(1L);
            for (String number : List.of("-1", "-0", "-9223372036854775808")) {
                assertThatThrownBy(() -> pager.page(BY_ID, number, "2"), "a page is not negative: " + number)
                        .isInstanceOf(BadRequestException.class).hasMessageContaining(number);
                assertThatThrownBy(() -> pager.page(BY_ID, "1", number), "a size is not negative: " + number)
                        .isInstanceOf(BadRequestException.class).hasMessageContaining(number);
            }
        }
    }

    @Test
    void aPageThatIsTooDeepIsRefusedUnseen() {
        try (Stock stock = Stock.of(Engine.H2, 5)) {
            OffsetPager pager = pager(stock);
            assertThat(pager.page(BY_ID, "51", "2").rows()).as("100 rows may come before a page").isEmpty();
            assertThat(pager.page(BY_ID, "34", null).rows()).as("99 rows come before page 34 of 3 rows").isEmpty();
            assertThat(pager.page(BY_ID, "11", "99").rows()).as("100 rows come before page 11 of 10 rows").isEmpty();
        }
        OffsetPager unseen = new OffsetPager(Meanwhile.nobodyAsks(), Shop.PRODUCTS, 3, 10, 100);
        List<String> wrapsRound = List.of("1073741825", "2147483647", "2147483648", "2147483649", "4294967297",
                "2305843009213693953", "3074457345618258604", "4611686018427387905", "6148914691236517206",
                "9223372036854775807", "9223372036854775808", "18446744073709551616", "18446744073709551617",
                "18446744073709551618", "1" + "0".repeat(18), "1" + "0".repeat(19), "9".repeat(40),
                "1" + "0".repeat(400));
        for (String size : List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "2147483648", "0")) {
            for (String number : wrapsRound) {
                assertTooDeep(unseen, number, size, "more than 100 rows would come before it");
            }
        }
        assertTooDeep(unseen, "52", "2", "102 rows would come before it");
        assertTooDeep(unseen, "0".repeat(30) + "52", "2", "102 rows would come before it, whatever zeros do");
        assertTooDeep(unseen, "35", null, "102 rows of 3 a page would come before it");
        assertTooDeep(unseen, "12", "11", "110 rows of the largest size would come before it");
        assertTooDeep(unseen, "102", "1", "101 rows would come before it");
    }

    @Test
    void theDeepestOffsetMayBeZero() {
        try (Stock stock = Stock.of(Engine.H2, 5)) {
            OffsetPager pager = new OffsetPager(stock.dataSource(), Shop.PRODUCTS, 3, 10, 0);
            assertThat(ids(pager.page(BY_ID, "1", "2"))).as("nothing comes before page 1").containsExactly(1L, 2L);
            assertTooDeep(pager, "2", "1", "one row would come before it, and none may");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theDeepestOffsetMayBeTheLargestNumber(Engine engine) {
        try (Stock stock = Stock.of(engine, 5)) {
            OffsetPager pager = new OffsetPager(stock.dataSource(), Shop.PRODUCTS, 3, 10, Long.MAX_VALUE);
            for (String number : List.of("999999999999999999", "1000000000000000000", "1000000000000000001",
                    "9223372036854775806", "9223372036854775807")) {
                OffsetPage page = pager.page(BY_ID, "000" + number, "1");
                assertThat(page.number()).as("the page is the one that was asked for")
                        .isEqualTo(Long.parseLong(number));
                assertThat(page.rows()).as("page %s is behind the last row", number).isEmpty();
                assertThat(page.hasNext()).as("nothing comes behind page %s", number).isFalse();
            }
            for (String number : List.of("9223372036854775808", "9999999999999999999", "18446744073709551617")) {
                assertTooDeep(pager, number, "1", "the number is above that of any page");
            }
            assertTooDeep(pager, "922337203685477582", "10", "9223372036854775810 rows would come before it");
            assertThat(pager.page(BY_ID, "922337203685477581", "10").number())
                    .as("9223372036854775800 rows come before it").isEqualTo(922_337_203_685_477_581L);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void thePageMayBeAsLargeAsANumber(Engine engine) {
        try (Stock stock = Stock.of(engine, 5)) {
            int most = Integer.MAX_VALUE;
            OffsetPager pager = new OffsetPager(stock.dataSource(), Shop.PRODUCTS, most, most, most);
            for (String size : Arrays.asList("2147483647", "2147483648", "9223372036854775808", "0", null)) {
                OffsetPage page = pager.page(BY_ID, "1", size);
                assertThat(page.rows()).as("the table has five rows, and %s are asked for", size).hasSize(5);
                assertThat(page.size()).as("size=%s: the largest size is 2147483647", size).isEqualTo(most);
                assertThat(page.hasNext()).as("size=%s: all rows are shown", size).isFalse();
            }
            assertThat(pager.page(BY_ID, "2", "2147483647").rows()).as("2147483647 rows come before page 2").isEmpty();
        }
    }

    @Test
    void leadingZerosDoNoHarm() {
        try (Stock stock = Stock.of(Engine.H2, 5)) {
            assertThat(ids(pager(stock).page(BY_ID, "0".repeat(30) + "2", "02")))
                    .as("two is two, however many zeros come before it").containsExactly(3L, 4L);
        }
    }

    @Test
    void whatIsNoNumberIsRefused() {
        try (Stock stock = Stock.of(Engine.H2, 5)) {
            OffsetPager pager = pager(stock);
            assertThat(ids(pager.page(BY_ID, "1", "2"))).as("page 1 is the first").startsWith(1L);
            for (String text : List.of("", " ", "two", "1.5", "1e1", "+1", " 1", "1 ", "1\n", "0x1", "1,", "1_0", "1L",
                    "٢", "１", "null", "1; DROP TABLE products")) {
                assertThatThrownBy(() -> pager.page(BY_ID, text, "2"), "no number of a page: '" + text + "'")
                        .isInstanceOf(BadRequestException.class).hasMessageContaining(text);
                assertThatThrownBy(() -> pager.page(BY_ID, "1", text), "no size of a page: '" + text + "'")
                        .isInstanceOf(BadRequestException.class).hasMessageContaining(text);
            }
        }
    }

    @Test
    void aPageTakesOneStatement() {
        try (Stock stock = Stock.of(Engine.H2, 5)) {
            for (String number : List.of("1", "2", "3", "4")) {
                OffsetPager pager = pager(stock);
                stock.database().statements().clear();
                pager.page(BY_ID, number, "2");
                assertThat(stock.database().statements().count()).as("statements sent for page %s of 3", number)
                        .isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theFirstPageReadsNoMoreThanItsRowsAndOne(Engine engine) {
        try (Stock stock = Stock.of(engine, 500).index("price, id")) {
            ReadRows read = new ReadRows(stock.database());
            new OffsetPager(read.dataSource(), Shop.PRODUCTS, 3, 10, 100)
                    .page(List.of(SortKey.ascending("price"), SortKey.ascending("id")), "1", "10");
            assertThat(read.count()).as("rows that %s reads for the first 10 of 500, by%n%s", engine, read)
                    .isLessThanOrEqualTo(11);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void anyTableCanBePaged(Engine engine) {
        try (Oddments oddments = Oddments.on(engine)) {
            OffsetPager pager = new OffsetPager(oddments.dataSource(), Oddments.TABLE, 3, 10, 100);
            for (String sort : List.of("code", "-code", "grade,code", "-barcode,grade,code_2,-code", "code_2,-code")) {
                List<SortKey> order = new SortOf(sort).keys();
                List<Row> paged = new ArrayList<>();
                for (int number = 1; number <= 5; number++) {
                    paged.addAll(pager.page(order, Integer.toString(number), "3").rows());
                }
                assertThat(paged).as("sort=%s: the rows as the database sorts them, whatever columns there are", sort)
                        .isEqualTo(oddments.sorted(order, "1 = 1"));
            }
        }
    }

    @Test
    void theCountryOfTheServerDoesNotMatter() {
        try (Stock stock = Stock.of(Engine.H2, 7)) {
            for (String country : List.of("tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva")) {
                Countries.in(country, () -> assertThat(ids(pager(stock).page(new SortOf("price,id").keys(), "2", "3")))
                        .as("page 2 as it is elsewhere, on a server in %s", country).containsExactly(4L, 3L, 2L));
            }
        }
    }

    @Test
    void onePagerServesManyAtATime() {
        try (Stock stock = Stock.of(Engine.H2, 9)) {
            List<OffsetPage> others = new ArrayList<>();
            List<OffsetPager> pagers = new ArrayList<>();
            pagers.add(new OffsetPager(Meanwhile.before(stock.dataSource(),
                    () -> others.add(pagers.get(0).page(BY_ID, "1", "5"))), Shop.PRODUCTS, 3, 10, 100));
            for (int time = 1; time <= 2; time++) {
                OffsetPage page = pagers.get(0).page(List.of(SortKey.descending("id")), "2", "2");
                assertThat(ids(page)).as("page 2 from behind, while another client is served, time %d", time)
                        .containsExactly(7L, 6L);
                assertThat(List.of(page.number(), page.size(), page.hasNext()))
                        .as("its number, its size, and that there is a next, time %d", time)
                        .isEqualTo(List.of(2L, 2, true));
                assertThat(ids(others.get(time - 1))).as("page 1 of the other client, time %d", time)
                        .containsExactly(1L, 2L, 3L, 4L, 5L);
            }
        }
    }

    @Test
    void whateverFailsAPageIsRightOrAnException() {
        try (Stock stock = Stock.of(Engine.H2, 3)) {
            Table narrow = new Table("products", Map.of("id", ColumnType.NUMBER), "id");
            OffsetPage expected = new OffsetPager(stock.dataSource(), narrow, 3, 10, 100).page(BY_ID, "2", "1");
            assertThat(ids(expected)).as("page 2 of one row").containsExactly(2L);
            FaultSweep.of(stock.database(), () -> { },
                    source -> new OffsetPager(source, narrow, 3, 10, 100).page(BY_ID, "2", "1"))
                    .comingAt(Isolation.SERIALIZABLE, true)
                    .ask(outcome -> Failing.assertRightOrRefused(outcome, expected));
        }
    }

    @Test
    void whatTheDatabaseRefusesIsNoPage() {
        try (Stock stock = Stock.of(Engine.H2, 3)) {
            OffsetPager pager = pager(stock);
            assertThat(ids(pager.page(BY_ID, "1", "2"))).as("the table is there").containsExactly(1L, 2L);
            stock.database().execute("DROP TABLE products");
            assertThatThrownBy(() -> pager.page(BY_ID, "1", "2"), "a page of a table that is gone")
                    .isInstanceOf(IllegalStateException.class).hasCauseInstanceOf(SQLException.class);
        }
    }

    @Test
    void aPagerNeedsSensibleBounds() {
        try (Stock stock = Stock.of(Engine.H2, 5)) {
            new OffsetPager(stock.dataSource(), Shop.PRODUCTS, 1, 1, 0).page(BY_ID, null, null);
            for (int usual : new int[] {0, -1, Integer.MIN_VALUE}) {
                assertThatThrownBy(() -> new OffsetPager(stock.dataSource(), Shop.PRODUCTS, usual, 10, 100),
                        "a page has at least one row: usual size %d", usual)
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + usual);
            }
            for (int largest : new int[] {19, 10, 0, -1, Integer.MIN_VALUE}) {
                assertThatThrownBy(() -> new OffsetPager(stock.dataSource(), Shop.PRODUCTS, 20, largest, 100),
                        "the usual size 20 is not above the largest: %d", largest)
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + largest);
            }
            for (long deepest : new long[] {-1, Integer.MIN_VALUE, Long.MIN_VALUE}) {
                assertThatThrownBy(() -> new OffsetPager(stock.dataSource(), Shop.PRODUCTS, 3, 10, deepest),
                        "an offset is not negative: %d", deepest)
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + deepest);
            }
        }
    }

    @Test
    void nullIsAMistakeOfTheCaller() {
        try (Stock stock = Stock.of(Engine.H2, 5)) {
            assertThat(pager(stock).page(BY_ID, null, null).rows()).as("number and size may be null").hasSize(3);
            assertThatThrownBy(() -> pager(stock).page(null, "1", "2"), "page(null, ...): rows need an order")
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> new OffsetPager(null, Shop.PRODUCTS, 3, 10, 100), "null is no database")
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> new OffsetPager(stock.dataSource(), null, 3, 10, 100), "null is no table")
                    .isInstanceOf(NullPointerException.class);
        }
    }

    private static void assertTooDeep(OffsetPager pager, String number, String size, String why) {
        assertThatThrownBy(() -> pager.page(BY_ID, number, size),
                "page %s of size %s is refused: %s", number, size, why)
                .isInstanceOf(BadRequestException.class).hasMessageContaining(number);
    }

    /** Pages of 3 rows, or up to 10; at most 100 rows before a page. */
    private static OffsetPager pager(Stock stock) {
        return new OffsetPager(stock.dataSource(), Shop.PRODUCTS, 3, 10, 100);
    }

    private static List<Long> ids(OffsetPage page) {
        return page.rows().stream().map(row -> (Long) row.get("id")).toList();
    }
}
