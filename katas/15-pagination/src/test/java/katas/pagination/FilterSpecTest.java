package katas.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Engine;

class FilterSpecTest {

    @Test
    void noConditionIsEveryRow() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        assertThat(spec.parse(List.of())).as("who sets no condition gets every row").isEqualTo(Sql.EVERY_ROW);
    }

    @Test
    void aValueIsBound() {
        Sql sql = new FilterSpec(Shop.PRODUCTS).parse(List.of("price:ge:4711"));
        assertThat(sql.parameters()).as("the value is a parameter, and a number as the column is")
                .containsExactly(4711L);
        assertThat(sql.text()).as("the text has a question mark in its place").contains("?").doesNotContain("4711");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void numbersAreCompared(Engine engine) {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        assertThat(spec.parse(List.of())).as("no condition is none").isNotNull();
        try (Stock stock = stock(engine)) {
            assertThat(ids(stock, spec, "price:eq:20")).as("equal to 20").containsExactly(2L);
            assertThat(ids(stock, spec, "price:ne:20")).as("not equal to 20").containsExactly(1L, 3L, 4L);
            assertThat(ids(stock, spec, "price:lt:20")).as("less than 20").containsExactly(1L);
            assertThat(ids(stock, spec, "price:le:20")).as("20 or less").containsExactly(1L, 2L);
            assertThat(ids(stock, spec, "price:gt:20")).as("greater than 20").containsExactly(3L, 4L);
            assertThat(ids(stock, spec, "price:ge:20")).as("20 or greater").containsExactly(2L, 3L, 4L);
            assertThat(ids(stock, spec, "price:gt:-1")).as("numbers may be negative").hasSize(4);
            assertThat(ids(stock, spec, "price:lt:100")).as("9 is less than 100, as numbers are").hasSize(3);
        }
    }

    @Test
    void textIsCompared() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        assertThat(spec.parse(List.of())).as("no condition is none").isNotNull();
        try (Stock stock = stock(Engine.H2)) {
            assertThat(ids(stock, spec, "name:eq:Tea")).as("small and capital letters differ").containsExactly(1L);
            assertThat(ids(stock, spec, "category:ne:hot")).as("not equal to hot").containsExactly(3L, 4L);
            assertThat(ids(stock, spec, "name:eq:")).as("the text may be empty, and no product is called so").isEmpty();
        }
    }

    @Test
    void allConditionsMustBeFulfilled() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        assertThat(spec.parse(List.of())).as("no condition is none").isNotNull();
        try (Stock stock = stock(Engine.H2)) {
            assertThat(ids(stock, spec, "category:eq:hot", "price:ge:20")).as("hot, and 20 or more")
                    .containsExactly(2L);
            assertThat(ids(stock, spec, "price:ge:20", "price:lt:30")).as("one column may have several conditions")
                    .containsExactly(2L);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void inIsOneOfSeveral(Engine engine) {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        assertThat(spec.parse(List.of())).as("no condition is none").isNotNull();
        try (Stock stock = stock(engine)) {
            assertThat(ids(stock, spec, "price:in:20,10,77")).as("10, 20 or 77").containsExactly(1L, 2L);
            assertThat(ids(stock, spec, "name:in:Tea,100% wool")).as("either name").containsExactly(1L, 3L);
            assertThat(ids(stock, spec, "name:in:Tea")).as("one value is enough").containsExactly(1L);
        }
        assertThat(spec.parse(List.of("name:in:a,")).parameters()).as("a comma separates two texts, one of them empty")
                .containsExactly("a", "");
        assertThat(spec.parse(List.of("name:in:")).parameters()).as("without a comma there is one text")
                .containsExactly("");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void startsTakesEveryLetterAsItIs(Engine engine) {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        assertThat(spec.parse(List.of())).as("no condition is none").isNotNull();
        try (Stock stock = stock(engine)) {
            stock.add(new Product(5, "a_b", 1, "x"), new Product(6, "axb", 1, "x"), new Product(7, "!\\%", 1, "x"),
                    new Product(8, "\\x", 1, "x"));
            assertThat(ids(stock, spec, "name:starts:Te")).as("begins with Te").containsExactly(1L);
            assertThat(ids(stock, spec, "name:starts:100%")).as("a percent sign is a percent sign")
                    .containsExactly(3L);
            assertThat(ids(stock, spec, "name:starts:a_")).as("an underscore is an underscore").containsExactly(5L);
            assertThat(ids(stock, spec, "name:starts:!\\")).as("what may escape is a letter like any other")
                    .containsExactly(7L);
            assertThat(ids(stock, spec, "name:starts:\\")).as("a backslash is like any letter").containsExactly(8L);
            assertThat(ids(stock, spec, "name:starts:")).as("every text begins with nothing").hasSize(8);
        }
    }

    @Test
    void aValueMayHaveColons() {
        Sql sql = new FilterSpec(Shop.PRODUCTS).parse(List.of("name:eq:12:30:eq"));
        assertThat(sql.parameters()).as("all behind the second colon is the value").containsExactly("12:30:eq");
    }

    @Test
    void nothingOfAValueReachesTheText() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        for (String operator : List.of("eq", "ne", "lt", "le", "gt", "ge", "in", "starts")) {
            String harmless = spec.parse(List.of("name:" + operator + ":x")).text();
            for (String value : List.of("' OR 1 = 1 --", "'; DROP TABLE products; --", "\"", "?", "x' || 'x", "%!_")) {
                assertThat(spec.parse(List.of("name:" + operator + ":" + value)).text())
                        .as("the text is the same whatever the value, here %s", value).isEqualTo(harmless);
            }
        }
    }

    @Test
    void aColumnThatIsNotShownIsRefused() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        assertThat(spec.parse(List.of("price:eq:1")).text()).as("what is shown can be filtered by").contains("=");
        for (String condition : List.of("cost:eq:1", "Price:eq:1", " price:eq:1", "1=1 OR price:eq:1", ":eq:1",
                "(SELECT 1):eq:1")) {
            assertThatThrownBy(() -> spec.parse(List.of(condition))).as("not a column that is shown: " + condition)
                    .isInstanceOf(BadRequestException.class).hasMessageContaining(condition.split(":")[0]);
        }
    }

    @Test
    void anOperatorThatIsNoneIsRefused() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        assertThat(spec.parse(List.of("price:eq:1")).text()).as("eq is an operator").contains("=");
        for (String condition : List.of("price:EQ:1", "price:=:1", "price:like:1", "price: eq:1",
                "price:IS NULL OR 1:1", "price:starts:1")) {
            assertThatThrownBy(() -> spec.parse(List.of(condition))).as("no operator for a price: " + condition)
                    .isInstanceOf(BadRequestException.class).hasMessageContaining(condition.split(":")[1]);
        }
        assertThatThrownBy(() -> spec.parse(List.of("price::1"))).as("an operator is not empty")
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void whatIsNoConditionIsRefused() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        assertThat(spec.parse(List.of("price:eq:1")).text()).as("a condition has three parts").contains("=");
        for (String condition : List.of("", "price", "price:eq", "price=1", ":")) {
            assertThatThrownBy(() -> spec.parse(List.of(condition))).as("parts are missing: '" + condition + "'")
                    .isInstanceOf(BadRequestException.class);
            assertThatThrownBy(() -> spec.parse(List.of("price:eq:1", condition)))
                    .as("one right condition does not make up for a wrong one: '" + condition + "'")
                    .isInstanceOf(BadRequestException.class);
        }
    }

    @Test
    void aValueThatIsNoneIsRefused() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        assertThat(spec.parse(List.of("price:eq:-9223372036854775808")).parameters()).as("the smallest number")
                .containsExactly(Long.MIN_VALUE);
        for (String value : List.of("", " ", "x", "1.5", "1e3", " 1", "9223372036854775808", "1 OR 1=1")) {
            assertThatThrownBy(() -> spec.parse(List.of("price:eq:" + value))).as("no number: '" + value + "'")
                    .isInstanceOf(BadRequestException.class).hasMessageContaining(value);
            assertThatThrownBy(() -> spec.parse(List.of("price:in:1," + value))).as("no number: '" + value + "'")
                    .isInstanceOf(BadRequestException.class).hasMessageContaining(value);
        }
        for (String operator : List.of("eq", "in", "starts")) {
            assertThatThrownBy(() -> spec.parse(List.of("name:" + operator + ":a\u0000")))
                    .as("PostgreSQL has no U+0000 in a text, and must not be asked")
                    .isInstanceOf(BadRequestException.class);
        }
    }

    @Test
    void tooManyValuesAreRefused() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        String hundred = String.join(",", Collections.nCopies(100, "1"));
        assertThat(spec.parse(List.of("price:in:" + hundred)).parameters()).as("a hundred values are allowed")
                .hasSize(100);
        for (String column : List.of("price", "name")) {
            assertThatThrownBy(() -> spec.parse(List.of(column + ":in:" + hundred + ",1"))).as("101 are too many")
                    .isInstanceOf(BadRequestException.class);
        }
    }

    @Test
    void nullIsAMistakeOfTheCaller() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        assertThat(spec.parse(List.of())).as("no condition is none").isNotNull();
        assertThatThrownBy(() -> spec.parse(null)).as("null is no list").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> spec.parse(Collections.singletonList(null))).as("null is no condition")
                .isInstanceOf(NullPointerException.class);
    }

    private static Stock stock(Engine engine) {
        return Stock.on(engine).add(new Product(1, "Tea", 10, "hot"), new Product(2, "tea", 20, "hot"),
                new Product(3, "100% wool", 30, "warm"), new Product(4, "100 bags", 100, "it's"));
    }

    private static List<Long> ids(Stock stock, FilterSpec spec, String... conditions) {
        Sql where = spec.parse(List.of(conditions));
        return new Sql("SELECT id FROM products WHERE " + where.text() + " ORDER BY id", where.parameters())
                .query(stock.dataSource()).stream().map(row -> (Long) row.get("id")).toList();
    }
}
