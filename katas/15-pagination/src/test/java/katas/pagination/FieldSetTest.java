package katas.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        assertThat(fields.show(TEA, List.of()).values()).as("no fields, no values").isEmpty();
        for (List<String> lacking : List.of(List.of("id", "cost"), List.of("cost"), List.of("cost", "id"))) {
            assertThatThrownBy(() -> fields.show(TEA, lacking), "a row cannot show what it does not have: %s",
                    String.join(",", lacking)).isInstanceOf(IllegalArgumentException.class);
        }
        Row part = new Row(Map.of("name", "Tea"));
        assertThat(fields.show(part, List.of("name")).values()).as("the row needs the fields, and no key")
                .isEqualTo(Map.of("name", "Tea"));
        assertThatThrownBy(() -> fields.show(part, List.of("name", "id")), "the row that was read has no id")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aShownRowIsOfItsOwn() {
        FieldSet fields = new FieldSet(Shop.PRODUCTS);
        Map<String, Object> values = new LinkedHashMap<>(TEA.values());
        List<String> wanted = new ArrayList<>(List.of("id", "name"));
        Row shown = fields.show(new Row(values), wanted);
        values.put("name", "Coffee");
        wanted.clear();
        assertThat(shown.values()).as("what the caller changes afterwards changes nothing")
                .isEqualTo(Map.of("id", 7L, "name", "Tea"));
    }

    @Test
    void theKeyStandsWhereTheTableHasIt() {
        FieldSet fields = new FieldSet(Oddments.TABLE);
        assertThat(fields.parse("grade")).as("the key is behind the grade in this table")
                .containsExactly("grade", "code");
        assertThat(fields.parse("code_2,barcode")).as("the key is in the middle").containsExactly("barcode", "code",
                "code_2");
        assertThat(fields.parse("barcode")).as("a name with the key's name in it is not the key")
                .containsExactly("barcode", "code");
        assertThat(fields.parse("")).as("the key alone").containsExactly("code");
        assertThat(fields.parse(null)).as("all columns, in the order of the table")
                .containsExactly("barcode", "grade", "code", "code_2");
        assertThat(fields.toRead(List.of("grade", "code"), new SortOf("-code_2,barcode,code").keys()))
                .as("the columns of both, in the order of the table")
                .containsExactly("barcode", "grade", "code", "code_2");
        assertThatThrownBy(() -> fields.parse("id"), "what is no column of this table: id")
                .isInstanceOf(BadRequestException.class).hasMessageContaining("id");
    }

    @Test
    void oneFieldSetServesManyClients() {
        FieldSet fields = new FieldSet(Shop.PRODUCTS);
        for (String text : new String[] {null, "", "name", "price,category"}) {
            List<String> first = fields.parse(text);
            List<String> before = List.copyOf(first);
            try {
                first.add("cost");
            } catch (UnsupportedOperationException nobodyChangesIt) {
                assertThat(first).as("a list that cannot be changed").isEqualTo(before);
            }
            assertThat(fields.parse(text)).as("fields=%s: the same again, whatever a client did to its list", text)
                    .isEqualTo(before);
        }
        List<List<String>> others = new ArrayList<>();
        List<String> meanwhile = new AbstractList<>() {
            @Override
            public String get(int index) {
                others.add(fields.toRead(List.of("id", "category"), List.of(SortKey.ascending("id"))));
                return List.of("id", "name").get(index);
            }

            @Override
            public int size() {
                return 2;
            }
        };
        assertThat(fields.toRead(meanwhile, new SortOf("price,id").keys())).as("one client, while another is served")
                .containsExactly("id", "name", "price");
        assertThat(others).as("the other client, while the first is served").containsOnly(List.of("id", "category"));
        assertThat(fields.show(TEA, meanwhile).values()).as("a row, while another client is served")
                .isEqualTo(Map.of("id", 7L, "name", "Tea"));
    }

    @Test
    void theCountryOfTheServerDoesNotMatter() {
        FieldSet fields = new FieldSet(Shop.PRODUCTS);
        Countries.in("tr-TR", () -> {
            assertThat(fields.parse("price")).as("columns are what they are in Turkey").containsExactly("id", "price");
            assertThatThrownBy(() -> fields.parse("ID"), "small and capital letters differ in Turkey: ID")
                    .isInstanceOf(BadRequestException.class).hasMessageContaining("ID");
        });
    }

    @Test
    void whatTheOrderNeedsIsReadAsWell() {
        FieldSet fields = new FieldSet(Shop.PRODUCTS);
        assertThat(fields.toRead(List.of("id", "name"), List.of(SortKey.descending("price"), SortKey.ascending("id"))))
                .as("a cursor needs the price of the last row, shown or not").containsExactly("id", "name", "price");
        assertThat(fields.toRead(List.of("id", "price"), List.of(SortKey.ascending("price"), SortKey.ascending("id"))))
                .as("each column is read once").containsExactly("id", "price");
        assertThat(fields.toRead(List.of("category"), List.of(SortKey.ascending("name"))))
                .as("columns in the order of the table, and no others").containsExactly("name", "category");
        assertThat(fields.toRead(List.of(), new SortOf("category,-price,id").keys()))
                .as("the order alone").containsExactly("id", "price", "category");
        assertThat(fields.toRead(List.of("id", "name"), List.of())).as("the fields alone")
                .containsExactly("id", "name");
    }

    @Test
    void aFieldThatIsNotShownIsRefused() {
        FieldSet fields = new FieldSet(Shop.PRODUCTS);
        assertThat(fields.parse("name")).as("name is a field").contains("name");
        for (String text : List.of("cost", "name,cost", "Name", " name", "*", "name price", "name;", "-name",
                "(SELECT 1)")) {
            assertThatThrownBy(() -> fields.parse(text), "not fields that are shown: '" + text + "'")
                    .isInstanceOf(BadRequestException.class);
        }
        for (String text : List.of("cost", "name,cost,price", "cost,cost")) {
            assertThatThrownBy(() -> fields.parse(text), "the client learns which one is wrong in '" + text + "'")
                    .isInstanceOf(BadRequestException.class).hasMessageContaining("cost");
        }
    }

    @Test
    void emptyPartsAreRefused() {
        FieldSet fields = new FieldSet(Shop.PRODUCTS);
        assertThat(fields.parse("name,price")).as("two parts").contains("name", "price");
        for (String text : List.of(",", "name,", ",name", "name,,price", " ")) {
            assertThatThrownBy(() -> fields.parse(text), "a part names no field: '" + text + "'")
                    .isInstanceOf(BadRequestException.class);
        }
    }

    @Test
    void aFieldThatIsNamedTwiceIsRefused() {
        FieldSet fields = new FieldSet(Shop.PRODUCTS);
        assertThat(fields.parse("name,price")).as("two fields").contains("name", "price");
        for (String text : List.of("name,name", "name,price,name")) {
            assertThatThrownBy(() -> fields.parse(text), "a field is shown once: " + text)
                    .isInstanceOf(BadRequestException.class).hasMessageContaining("name");
        }
        for (String text : List.of("id,id", "id,name,id")) {
            assertThatThrownBy(() -> fields.parse(text), "the key is a field, too: " + text)
                    .isInstanceOf(BadRequestException.class).hasMessageContaining("id");
        }
    }

    @Test
    void nullIsAMistakeOfTheCaller() {
        FieldSet fields = new FieldSet(Shop.PRODUCTS);
        assertThat(fields.parse(null)).as("only fields that nobody mentions may be null").hasSize(4);
        assertThatThrownBy(() -> new FieldSet(null), "new FieldSet(null): null is no table")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> fields.toRead(null, List.of()), "toRead(null, order): null is no fields")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> fields.toRead(List.of("id"), null), "toRead(fields, null): null is no order")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> fields.show(null, List.of("id")), "show(null, fields): null is no row")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> fields.show(null, List.of()), "show(null, no fields): null is no row")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> fields.show(TEA, null), "show(row, null): null is no fields")
                .isInstanceOf(NullPointerException.class);
    }
}
