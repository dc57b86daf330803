package katas.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import testkit.sql.Engine;

class OffsetPagerProperties {

    @Property(tries = 100)
    void pagesOfAQuietTablePartitionIt(@ForAll @Size(max = 8) List<@IntRange(min = 1, max = 3) Integer> prices,
            @ForAll @IntRange(min = 1, max = 4) int size, @ForAll Direction price, @ForAll Direction id) {
        try (Stock stock = Stock.on(Engine.H2)) {
            OffsetPager pager = new OffsetPager(stock.dataSource(), Shop.PRODUCTS, 2, 4, 100);
            List<Product> products = new ArrayList<>();
            prices.forEach(each -> products.add(new Product(products.size() + 1, "n", each, "c")));
            stock.add(products);
            List<SortKey> order = List.of(new SortKey("price", price), new SortKey("id", id));
            List<Row> paged = new ArrayList<>();
            OffsetPage page;
            do {
                page = pager.page(order, Integer.toString(paged.size() / size + 1), Integer.toString(size));
                paged.addAll(page.rows());
                assertThat(page.hasNext()).as("there is a next page as long as rows are missing, of %d", prices.size())
                        .isEqualTo(paged.size() < prices.size());
            } while (page.hasNext());
            assertThat(paged).as("the pages of size %d, one after another, are the table", size)
                    .isEqualTo(products.stream().map(Product::row).sorted(Product.in(order)).toList());
        }
    }

    @Property
    void anyTextIsANumberOrRefused(@ForAll("texts") String number, @ForAll("texts") String size) {
        try (Stock stock = Stock.on(Engine.H2)) {
            OffsetPager pager = new OffsetPager(stock.dataSource(), Shop.PRODUCTS, 2, 4, 100);
            List<SortKey> order = List.of(SortKey.ascending("id"));
            if (!number.matches("[0-9]+") || !size.matches("[0-9]+") || number.matches("0+")) {
                assertThatThrownBy(() -> pager.page(order, number, size),
                        "page '%s' of '%s' rows is refused", number, size)
                        .isInstanceOf(BadRequestException.class);
                return;
            }
            int wanted = new BigInteger(size).min(BigInteger.valueOf(4)).intValue();
            int rows = wanted == 0 ? 2 : wanted;
            BigInteger before = new BigInteger(number).subtract(BigInteger.ONE).multiply(BigInteger.valueOf(rows));
            if (before.compareTo(BigInteger.valueOf(100)) > 0) {
                assertThatThrownBy(() -> pager.page(order, number, size), "page '%s' of '%s' rows is too deep", number,
                        size).isInstanceOf(BadRequestException.class);
            } else {
                OffsetPage page = pager.page(order, number, size);
                assertThat(page.size()).as("'%s' rows at least 1 and at most 4, or 2 for none", size).isEqualTo(rows);
                assertThat(page.number()).as("the page is '%s'", number).isEqualTo(Long.parseLong(number));
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 110).map(String::valueOf)),
                Tuple.of(2, Arbitraries.longs().map(String::valueOf)),
                Tuple.of(1, Arbitraries.bigIntegers().between(BigInteger.ONE.shiftLeft(31),
                        BigInteger.ONE.shiftLeft(70)).map(String::valueOf)),
                Tuple.of(1, Arbitraries.strings().withChars("01 -+.e").ofMaxLength(3)));
    }
}
