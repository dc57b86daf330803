package katas.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import testkit.TwoThreads;

class SortSpecTest {

    @Test
    void aColumnAscends() {
        SortSpec spec = new SortSpec(Shop.PRODUCTS);
        List<String> order = new ArrayList<>();
        assertThatCode(() -> spec.parse("price").forEach(key -> order.add(key.toString())))
                .as("sort=price is an order, for the products have a column price").doesNotThrowAnyException();
        assertThat(order).as("sort=price: price, smallest first, before the key").startsWith("price");
    }

    @Test
    void aMinusDescends() {
        assertThat(sortedBy("-price")).as("price, largest first, before the key").startsWith("-price");
    }

    @Test
    void theFirstColumnIsTheMostImportant() {
        assertThat(sortedBy("-price,name,-id")).as("columns in the order of the text, each in its own direction")
                .containsExactly("-price", "name", "-id");
    }

    @Test
    void aUniqueLastKeyIsAdded() {
        assertThat(sortedBy("category,name")).as("no two rows share an id, so no two rows are equal in this order")
                .containsExactly("category", "name", "id");
    }

    @Test
    void theAddedKeyGoesTheWayOfTheColumnBefore() {
        assertThat(sortedBy("name,-price")).as("an index on name and price, the latter descending, goes on with id")
                .containsExactly("name", "-price", "-id");
        assertThat(sortedBy("-name,price")).as("the column right before the key counts, not the first")
                .containsExactly("-name", "price", "id");
    }

    @Test
    void nothingAskedIsTheKeyAlone() {
        assertThat(sortedBy("")).as("rows need an order even if the client does not care").containsExactly("id");
    }

    @Test
    void aKeyThatIsNamedIsNotAddedAgain() {
        assertThat(sortedBy("name,id")).as("the key is there").containsExactly("name", "id");
        assertThat(sortedBy("-id")).as("the key is there, and its direction is the client's").containsExactly("-id");
    }

    @Test
    void whatComesBehindTheKeyIsLeftOut() {
        assertThat(sortedBy("-price,id,name")).as("no two rows have the same id, so name never decides")
                .containsExactly("-price", "id");
    }

    @Test
    void aColumnThatIsNotShownIsRefused() {
        assertThat(sortedBy("price")).as("what is shown may be sorted by").startsWith("price");
        for (String text : List.of("cost", "-cost", "name,cost", "id,cost")) {
            assertThatThrownBy(() -> sortedBy(text), "the table of the database has a cost, but shows none: " + text)
                    .isInstanceOf(BadRequestException.class).hasMessageContaining("cost");
        }
    }

    @Test
    void whatIsNoColumnIsRefused() {
        assertThat(sortedBy("price")).as("what is shown may be sorted by").startsWith("price");
        for (String text : List.of("Price", " price", "price ", "+price", "--price", "price desc", "name, price",
                "(SELECT 1)", "price;DROP TABLE products", "1", "*")) {
            assertThatThrownBy(() -> sortedBy(text), "not the name of a column: '" + text + "'")
                    .isInstanceOf(BadRequestException.class);
        }
        for (String name : List.of("Price", "pric", "prices", "ıd", "n\u00e4me", "name.price", "products.name")) {
            assertThatThrownBy(() -> sortedBy("price,-" + name), "the client learns that there is no column " + name)
                    .isInstanceOf(BadRequestException.class).hasMessageContaining(name);
        }
    }

    @Test
    void theKeyIsTheOneOfTheTable() {
        Table table = new Table("t", columns("width", "id_of", "id", "grid"), "id");
        SortSpec spec = new SortSpec(table);
        assertThat(asText(spec.parse("width"))).as("width has the letters of id in it, and is not the key")
                .containsExactly("width", "id");
        assertThat(asText(spec.parse("-grid,id_of,-width"))).as("three names with id in them, and no key")
                .containsExactly("-grid", "id_of", "-width", "-id");
        assertThat(asText(spec.parse("grid,-id,width"))).as("the key is id, where it stands")
                .containsExactly("grid", "-id");
        SortSpec oddments = new SortSpec(Oddments.TABLE);
        assertThat(asText(oddments.parse("barcode,-code_2"))).as("the key may be a text and stand in the middle")
                .containsExactly("barcode", "-code_2", "-code");
        assertThatThrownBy(() -> oddments.parse("id"), "what is no column of this table: id")
                .isInstanceOf(BadRequestException.class).hasMessageContaining("id");
        assertThat(asText(new SortSpec(new Table("t", columns("only"), "only")).parse("")))
                .as("a table may have its key alone").containsExactly("only");
    }

    @Test
    void theCountryOfTheServerDoesNotMatter() {
        for (String country : List.of("tr-TR", "az-AZ", "ar-EG-u-nu-arab")) {
            Countries.in(country, () -> {
                assertThat(sortedBy("-price,id")).as("columns are what they are on a server in %s", country)
                        .containsExactly("-price", "id");
                assertThatThrownBy(() -> sortedBy("ID"), "small and capital letters differ on a server in %s", country)
                        .isInstanceOf(BadRequestException.class).hasMessageContaining("ID");
            });
        }
    }

    @Test
    void oneSpecServesManyClients() throws Exception {
        SortSpec spec = new SortSpec(Shop.PRODUCTS);
        assertThat(asText(spec.parse("-price"))).as("the first client").containsExactly("-price", "-id");
        assertThat(asText(spec.parse("name"))).as("the second client").containsExactly("name", "id");
        List<SortKey> first = spec.parse("-price");
        try {
            first.clear();
        } catch (UnsupportedOperationException nobodyChangesIt) {
            assertThat(first).as("a list that cannot be changed").hasSize(2);
        }
        assertThat(asText(spec.parse("-price"))).as("what a client did to its own list is its own affair")
                .containsExactly("-price", "-id");
        // So many, and so long, that even one core turns to the other thread in the middle of an order.
        String[] names = IntStream.range(0, 200).mapToObj(i -> "c" + i).toArray(String[]::new);
        SortSpec wide = new SortSpec(new Table("t", columns(names), "c0"));
        String ascending = String.join(",", Arrays.copyOfRange(names, 1, names.length));
        List<String> forth = Arrays.asList(ascending.concat(",c0").split(","));
        List<String> back = Arrays.asList("-".concat(ascending.replace(",", ",-")).concat(",-c0").split(","));
        List<List<List<String>>> orders = TwoThreads.calling(() -> asText(wide.parse(ascending)),
                () -> asText(wide.parse("-" + ascending.replace(",", ",-"))), 1000);
        assertThat(orders.get(0).stream().allMatch(forth::equals) && orders.get(1).stream().allMatch(back::equals))
                .as("an immutable spec serves two threads as it serves one").isTrue();
    }

    @Test
    void emptyPartsAreRefused() {
        assertThat(sortedBy("price,name")).as("two parts").startsWith("price", "name");
        for (String text : List.of(",", "price,", ",price", "price,,name", "-", "price,-", " ")) {
            assertThatThrownBy(() -> sortedBy(text), "a part names no column: '" + text + "'")
                    .isInstanceOf(BadRequestException.class);
        }
    }

    @Test
    void aColumnThatIsNamedTwiceIsRefused() {
        assertThat(sortedBy("price,name")).as("two columns").startsWith("price", "name");
        for (String text : List.of("price,price", "price,-price", "price,name,price", "id,price,price")) {
            assertThatThrownBy(() -> sortedBy(text), "which of the two counts? " + text)
                    .isInstanceOf(BadRequestException.class).hasMessageContaining("price");
        }
        for (String text : List.of("id,-id", "id,id", "-price,id,id", "price,name,id,-id")) {
            assertThatThrownBy(() -> sortedBy(text), "the key counts as a column: " + text)
                    .isInstanceOf(BadRequestException.class).hasMessageContaining("id");
        }
    }

    @Test
    void nullIsAMistakeOfTheCaller() {
        SortSpec spec = new SortSpec(Shop.PRODUCTS);
        assertThat(spec.parse("")).as("an empty text is no mistake").isNotNull();
        assertThatThrownBy(() -> spec.parse(null), "parse(null): null is no text")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new SortSpec(null), "new SortSpec(null): null is no table")
                .isInstanceOf(NullPointerException.class);
    }

    private static List<String> sortedBy(String text) {
        return asText(new SortSpec(Shop.PRODUCTS).parse(text));
    }

    private static List<String> asText(List<SortKey> order) {
        return order.stream().map(SortKey::toString).toList();
    }

    private static Map<String, ColumnType> columns(String... names) {
        Map<String, ColumnType> columns = new LinkedHashMap<>();
        Arrays.stream(names).forEach(name -> columns.put(name, ColumnType.NUMBER));
        return columns;
    }
}
