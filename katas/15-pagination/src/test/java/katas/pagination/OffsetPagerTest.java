package katas.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Engine;

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
            assertThat(pager.page(BY_ID, "1", "0").size()).as("size 0 is the usual one as well").isEqualTo(3);
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
            for (String number : List.of("0", "00")) {
                assertThatThrownBy(() -> pager.page(BY_ID, number, "2")).as("pages are counted from 1")
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
                assertThatThrownBy(() -> pager.page(BY_ID, number, "2")).as("a page is not negative: " + number)
                        .isInstanceOf(BadRequestException.class).hasMessageContaining(number);
                assertThatThrownBy(() -> pager.page(BY_ID, "1", number)).as("a size is not negative: " + number)
                        .isInstanceOf(BadRequestException.class).hasMessageContaining(number);
            }
        }
    }

    @Test
    void aPageThatIsTooDeepIsRefusedUnseen() {
        try (Stock stock = Stock.of(Engine.H2, 5)) {
            OffsetPager pager = pager(stock);
            assertThat(pager.page(BY_ID, "51", "2").rows()).as("100 rows may come before a page").isEmpty();
            stock.database().statements().clear();
            for (String number : List.of("52", "1073741825", "2147483647", "2147483649", "4611686018427387905",
                    "9223372036854775807", "18446744073709551617", "9".repeat(40))) {
                assertThatThrownBy(() -> pager.page(BY_ID, number, "2"))
                        .as("more than 100 rows would come before page %s", number)
                        .isInstanceOf(BadRequestException.class).hasMessageContaining(number);
            }
            assertThat(stock.database().statements().texts()).as("the database is not asked what cannot be answered")
                    .isEmpty();
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
            for (String text : List.of("", " ", "two", "1.5", "1e1", "+1", " 1", "1 ", "0x1", "1,", "٢")) {
                assertThatThrownBy(() -> pager.page(BY_ID, text, "2")).as("no number of a page: '" + text + "'")
                        .isInstanceOf(BadRequestException.class).hasMessageContaining(text);
                assertThatThrownBy(() -> pager.page(BY_ID, "1", text)).as("no size of a page: '" + text + "'")
                        .isInstanceOf(BadRequestException.class).hasMessageContaining(text);
            }
        }
    }

    @Test
    void aPageTakesOneStatement() {
        try (Stock stock = Stock.of(Engine.H2, 5)) {
            OffsetPager pager = pager(stock);
            pager.page(BY_ID, "2", "2");
            assertThat(stock.database().statements().count()).as("statements sent for one page").isEqualTo(1);
        }
    }

    @Test
    void aPagerNeedsSensibleBounds() {
        try (Stock stock = Stock.of(Engine.H2, 5)) {
            new OffsetPager(stock.dataSource(), Shop.PRODUCTS, 1, 1, 0).page(BY_ID, null, null);
            assertThatThrownBy(() -> new OffsetPager(stock.dataSource(), Shop.PRODUCTS, 0, 10, 100))
                    .as("a page has at least one row").isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("0");
            assertThatThrownBy(() -> new OffsetPager(stock.dataSource(), Shop.PRODUCTS, 20, 10, 100))
                    .as("the usual size is not above the largest").isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("10");
            assertThatThrownBy(() -> new OffsetPager(stock.dataSource(), Shop.PRODUCTS, 3, 10, -1))
                    .as("an offset is not negative").isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("-1");
        }
    }

    /** Pages of 3 rows, or up to 10; at most 100 rows before a page. */
    private static OffsetPager pager(Stock stock) {
        return new OffsetPager(stock.dataSource(), Shop.PRODUCTS, 3, 10, 100);
    }

    private static List<Long> ids(OffsetPage page) {
        return page.rows().stream().map(row -> (Long) row.get("id")).toList();
    }
}
