package katas.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
            assertThatThrownBy(() -> sortedBy(text)).as("the table of the database has a cost, but shows none: " + text)
                    .isInstanceOf(BadRequestException.class).hasMessageContaining("cost");
        }
    }

    @Test
    void whatIsNoColumnIsRefused() {
        assertThat(sortedBy("price")).as("what is shown may be sorted by").startsWith("price");
        for (String text : List.of("Price", " price", "price ", "+price", "--price", "price desc", "name, price",
                "(SELECT 1)", "price;DROP TABLE products", "1", "*")) {
            assertThatThrownBy(() -> sortedBy(text)).as("not the name of a column: '" + text + "'")
                    .isInstanceOf(BadRequestException.class);
        }
    }

    @Test
    void emptyPartsAreRefused() {
        assertThat(sortedBy("price,name")).as("two parts").startsWith("price", "name");
        for (String text : List.of(",", "price,", ",price", "price,,name", "-", "price,-", " ")) {
            assertThatThrownBy(() -> sortedBy(text)).as("a part names no column: '" + text + "'")
                    .isInstanceOf(BadRequestException.class);
        }
    }

    @Test
    void aColumnThatIsNamedTwiceIsRefused() {
        assertThat(sortedBy("price,name")).as("two columns").startsWith("price", "name");
        for (String text : List.of("price,price", "price,-price", "price,name,price", "id,price,price")) {
            assertThatThrownBy(() -> sortedBy(text)).as("which of the two counts? " + text)
                    .isInstanceOf(BadRequestException.class).hasMessageContaining("price");
        }
        assertThatThrownBy(() -> sortedBy("id,-id")).as("the key counts as a column").hasMessageContaining("id")
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void nullIsAMistakeOfTheCaller() {
        SortSpec spec = new SortSpec(Shop.PRODUCTS);
        assertThat(spec.parse("")).as("an empty text is no mistake").isNotNull();
        assertThat(catchThrowable(() -> spec.parse(null)))
                .as("parse(null) throws a NullPointerException: null is no text")
                .isInstanceOf(NullPointerException.class);
        assertThat(catchThrowable(() -> new SortSpec(null)))
                .as("new SortSpec(null) throws a NullPointerException: null is no table")
                .isInstanceOf(NullPointerException.class);
    }

    private static List<String> sortedBy(String text) {
        return new SortSpec(Shop.PRODUCTS).parse(text).stream().map(SortKey::toString).toList();
    }
}
