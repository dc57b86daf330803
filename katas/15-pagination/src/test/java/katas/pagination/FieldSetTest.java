package katas.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldSetTest {

    private static final Row TEA = new Product(7, "Tea", 10, "hot").row();

    @Test
    void noWishIsAllColumns() {
        assertThat(new FieldSet(Shop.PRODUCTS).parse(null)).as("who does not mention fields gets what there is")
                .containsExactly("id", "name", "price", "category");
    }

    @Test
    void whatIsNamedIsShownWithTheKey() {
        assertThat(new FieldSet(Shop.PRODUCTS).parse("name")).as("the name, and the key to know it by")
                .containsExactly("id", "name");
        assertThat(new FieldSet(Shop.PRODUCTS).parse("id,name")).as("the key is there once, named or not")
                .containsExactly("id", "name");
    }

    @Test
    void theOrderIsThatOfTheTable() {
        assertThat(new FieldSet(Shop.PRODUCTS).parse("category,price,name"))
                .as("the same fields make the same answer, in whatever order they are asked for")
                .containsExactly("id", "name", "price", "category");
    }

    @Test
    void anEmptyWishIsTheKeyAlone() {
        assertThat(new FieldSet(Shop.PRODUCTS).parse("")).as("no fields were asked for, and the key is always shown")
                .containsExactly("id");
    }

    @Test
    void aRowIsCutDown() {
        FieldSet fields = new FieldSet(Shop.PRODUCTS);
        assertThat(fields.show(TEA, List.of("id", "price")).values()).as("these fields and no others")
                .isEqualTo(Map.of("id", 7L, "price", 10L));
        assertThat(fields.show(TEA, List.of("price", "id")).values().keySet()).as("in the order of the list")
                .containsExactly("price", "id");
        assertThatThrownBy(() -> fields.show(TEA, List.of("id", "cost"))).as("a row cannot show what it does not have")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatTheOrderNeedsIsReadAsWell() {
        FieldSet fields = new FieldSet(Shop.PRODUCTS);
        assertThat(fields.toRead(List.of("id", "name"), List.of(SortKey.descending("price"), SortKey.ascending("id"))))
                .as("a cursor needs the price of the last row, shown or not").containsExactly("id", "name", "price");
        assertThat(fields.toRead(List.of("id", "price"), List.of(SortKey.ascending("price"), SortKey.ascending("id"))))
                .as("each column is read once").containsExactly("id", "price");
    }

    @Test
    void aFieldThatIsNotShownIsRefused() {
        FieldSet fields = new FieldSet(Shop.PRODUCTS);
        assertThat(fields.parse("name")).as("name is a field").contains("name");
        for (String text : List.of("cost", "name,cost", "Name", " name", "*", "name price", "name;", "-name",
                "(SELECT 1)")) {
            assertThatThrownBy(() -> fields.parse(text)).as("not fields that are shown: '" + text + "'")
                    .isInstanceOf(BadRequestException.class);
        }
        assertThatThrownBy(() -> fields.parse("cost")).as("the client learns which one").hasMessageContaining("cost");
    }

    @Test
    void emptyPartsAreRefused() {
        FieldSet fields = new FieldSet(Shop.PRODUCTS);
        assertThat(fields.parse("name,price")).as("two parts").contains("name", "price");
        for (String text : List.of(",", "name,", ",name", "name,,price", " ")) {
            assertThatThrownBy(() -> fields.parse(text)).as("a part names no field: '" + text + "'")
                    .isInstanceOf(BadRequestException.class);
        }
    }

    @Test
    void aFieldThatIsNamedTwiceIsRefused() {
        FieldSet fields = new FieldSet(Shop.PRODUCTS);
        assertThat(fields.parse("name,price")).as("two fields").contains("name", "price");
        for (String text : List.of("name,name", "name,price,name")) {
            assertThatThrownBy(() -> fields.parse(text)).as("a field is shown once: " + text)
                    .isInstanceOf(BadRequestException.class).hasMessageContaining("name");
        }
        assertThatThrownBy(() -> fields.parse("id,id")).as("the key is a field, too")
                .isInstanceOf(BadRequestException.class).hasMessageContaining("id");
    }
}
