package katas.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
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
            assertThatThrownBy(() -> spec.parse(List.of(condition)), "not a column that is shown: " + condition)
                    .isInstanceOf(BadRequestException.class).hasMessageContaining(condition.split(":")[0]);
        }
    }

    @Test
    void anOperatorThatIsNoneIsRefused() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        assertThat(spec.parse(List.of("price:eq:1")).text()).as("eq is an operator").contains("=");
        for (String condition : List.of("price:EQ:1", "price:=:1", "price:like:1", "price: eq:1",
                "price:IS NULL OR 1:1", "price:starts:1")) {
            assertThatThrownBy(() -> spec.parse(List.of(condition)), "no operator for a price: " + condition)
                    .isInstanceOf(BadRequestException.class).hasMessageContaining(condition.split(":")[1]);
        }
        for (String operator : List.of("IN", "Starts", "contains", "eq ", "like", "between", "=", "nin")) {
            assertThatThrownBy(() -> spec.parse(List.of("name:" + operator + ":x")),
                    "no operator for a name: " + operator)
                    .isInstanceOf(BadRequestException.class).hasMessageContaining(operator);
        }
        for (String value : List.of("1", "", "x", "-1")) {
            assertThatThrownBy(() -> spec.parse(List.of("price:starts:" + value)),
                    "numbers begin with nothing, not even with '%s'", value)
                    .isInstanceOf(BadRequestException.class).hasMessageContaining("starts");
        }
        assertThatThrownBy(() -> spec.parse(List.of("price::1")), "an operator is not empty")
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void whatIsNoConditionIsRefused() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        assertThat(spec.parse(List.of("price:eq:1")).text()).as("a condition has three parts").contains("=");
        for (String condition : List.of("", "price", "price:eq", "price=1", ":")) {
            assertThatThrownBy(() -> spec.parse(List.of(condition)), "parts are missing: '" + condition + "'")
                    .isInstanceOf(BadRequestException.class);
            assertThatThrownBy(() -> spec.parse(List.of("price:eq:1", condition)),
                    "one right condition before it does not make up for a wrong one: '" + condition + "'")
                    .isInstanceOf(BadRequestException.class);
            assertThatThrownBy(() -> spec.parse(List.of(condition, "price:eq:1")),
                    "one right condition behind it does not make up for a wrong one: '" + condition + "'")
                    .isInstanceOf(BadRequestException.class);
        }
    }

    @Test
    void aValueThatIsNoneIsRefused() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        for (String value : List.of("-9223372036854775808", "9223372036854775807", "0", "-0", "+5", "007", "٣",
                "-000000000000000000000000000001")) {
            assertThat(spec.parse(List.of("price:eq:" + value, "price:in:1," + value)).parameters())
                    .as("%s is a number as Long.parseLong reads it", value)
                    .containsExactly(Long.parseLong(value), 1L, Long.parseLong(value));
        }
        for (String value : List.of("", " ", "x", "1.5", "1e3", " 1", "1 ", "+", "-", "--1", "1L", "0x1", "1_000",
                "9223372036854775808", "-9223372036854775809", "9".repeat(40), "1 OR 1=1", "?", "NULL")) {
            for (String operator : List.of("eq", "ne", "lt", "le", "gt", "ge", "in")) {
                assertThatThrownBy(() -> spec.parse(List.of("price:" + operator + ":" + value)),
                        "price:%s: is about numbers, not '%s'", operator, value)
                        .isInstanceOf(BadRequestException.class).hasMessageContaining(value);
            }
            for (String in : List.of("1," + value, value + ",1", "1," + value + ",2")) {
                assertThatThrownBy(() -> spec.parse(List.of("price:in:" + in)), "not all are numbers: '" + in + "'")
                        .isInstanceOf(BadRequestException.class).hasMessageContaining(value);
            }
        }
        for (String value : List.of("a\u0000", "\u0000", "\uD83E", "a\uDDC0", "\uDDC0\uD83E", "\uD83Eb")) {
            for (String operator : List.of("eq", "ne", "lt", "le", "gt", "ge", "in", "starts")) {
                assertThatThrownBy(() -> spec.parse(List.of("name:" + operator + ":" + value)),
                        "name:%s: PostgreSQL stores neither U+0000 nor half a character, and must not be asked for %s",
                        operator, Integer.toHexString(value.charAt(value.length() - 1)))
                        .isInstanceOf(BadRequestException.class);
            }
            assertThatThrownBy(() -> spec.parse(List.of("name:in:a," + value)), "one of two texts is none")
                    .isInstanceOf(BadRequestException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void textMayHaveAnyLetters(Engine engine) {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        assertThat(spec.parse(List.of())).as("no condition is none").isNotNull();
        List<String> names = List.of("Te\uD83C\uDF75", "Te", "Tea", "Täe", "茶", "茶壶", "\uD83C\uDF75 tea", "?", " ", "",
                "\uFFFF", "it's", "a\nb", "\u0001");
        try (Stock stock = Stock.on(engine)) {
            for (int id = 0; id < names.size(); id++) {
                stock.add(new Product(id, names.get(id), 1, "c"));
            }
            for (int id = 0; id < names.size(); id++) {
                assertThat(ids(stock, spec, "name:eq:" + names.get(id))).as("the name that is '%s'", names.get(id))
                        .containsExactly((long) id);
                assertThat(ids(stock, spec, "name:in:" + names.get(id) + ",x")).as("the name that is '%s' or x",
                        names.get(id)).containsExactly((long) id);
                assertThat(ids(stock, spec, "name:ne:" + names.get(id)))
                        .as("the names that are not '%s'", names.get(id))
                        .hasSize(names.size() - 1).doesNotContain((long) id);
            }
            for (String start : List.of("Te", "T", "茶", "\uD83C\uDF75", "", "Tä", "a\n", " ", "Te\uD83C\uDF75", "te")) {
                assertThat(ids(stock, spec, "name:starts:" + start)).as("the names that begin with '%s'", start)
                        .containsExactlyElementsOf(LongStream.range(0, names.size()).boxed()
                                .filter(id -> names.get(id.intValue()).startsWith(start)).toList());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void textIsComparedAsTheDatabaseDoes(Engine engine) {
        FilterSpec spec = new FilterSpec(Oddments.TABLE);
        assertThat(spec.parse(List.of())).as("no condition is none").isNotNull();
        try (Oddments oddments = Oddments.on(engine)) {
            List<SortKey> byCode = new SortOf("code").keys();
            for (String[] pair : new String[][] {{"grade:eq:A", "grade = 'A'"}, {"grade:ne:ä", "grade <> 'ä'"},
                    {"grade:gt:a", "grade > 'a'"}, {"grade:le:B", "grade <= 'B'"},
                    {"grade:in:AB,", "grade IN ('AB', '')"},
                    {"code_2:eq:9223372036854775807", "code_2 = 9223372036854775807"},
                    {"barcode:lt:-1", "barcode < -1"}, {"code:ge:NODE2", "code >= 'NODE2'"}}) {
                Sql where = spec.parse(List.of(pair[0]));
                List<Row> found = new Sql("SELECT barcode, grade, code, code_2 FROM oddments_2 WHERE " + where.text()
                        + " ORDER BY code", where.parameters()).query(oddments.dataSource());
                assertThat(found).as("filter=%s: for this database a, A and ä are one letter", pair[0])
                        .isEqualTo(oddments.sorted(byCode, pair[1]));
            }
        }
    }

    @Test
    void aValueIsOneParameter() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        for (String operator : List.of("eq", "ne", "lt", "le", "gt", "ge", "starts", "in")) {
            Sql sql = spec.parse(List.of("name:" + operator + ":Te?", "category:eq:c"));
            assertThat(sql.parameters()).as("name:%s: one parameter for each value", operator).hasSize(2);
            assertThat(questionMarks(sql)).as("name:%s: one question mark for each value", operator).isEqualTo(2);
        }
        Sql sql = spec.parse(List.of("name:eq:1", "price:eq:1", "price:in:1,2", "name:in:1,"));
        assertThat(sql.parameters()).as("text as text and numbers as numbers, in the order of the conditions")
                .containsExactly("1", 1L, 1L, 2L, "1", "");
        for (int values : new int[] {1, 2, 3, 99, 100}) {
            Sql in = spec.parse(List.of("price:in:" + String.join(",", Collections.nCopies(values, "7"))));
            assertThat(in.parameters()).as("%d values, one as the other", values).hasSize(values);
            assertThat(questionMarks(in)).as("question marks for %d values", values).isEqualTo(values);
        }
    }

    @Test
    void oneSpecServesManyClients() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        Sql alone = spec.parse(List.of("price:ge:1", "name:in:a,b"));
        List<Sql> others = new ArrayList<>();
        Sql meanwhile = spec.parse(new AbstractList<>() {
            @Override
            public String get(int index) {
                others.add(spec.parse(List.of("category:eq:tea")));
                return List.of("price:ge:1", "name:in:a,b").get(index);
            }

            @Override
            public int size() {
                return 2;
            }
        });
        assertThat(meanwhile).as("one client, while another is served").isEqualTo(alone);
        assertThat(others).as("the other client, while the first is served")
                .containsOnly(spec.parse(List.of("category:eq:tea")));
    }

    @Test
    void theConditionsAreTheCallers() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        List<String> conditions = new ArrayList<>(List.of("price:ge:1"));
        Sql where = spec.parse(conditions);
        assertThat(conditions).as("the caller's list is as it was").containsExactly("price:ge:1");
        conditions.set(0, "price:ge:2");
        assertThat(where.parameters()).as("what the caller changes afterwards changes nothing").containsExactly(1L);
    }

    @Test
    void theCountryOfTheServerDoesNotMatter() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        Sql elsewhere = spec.parse(List.of("price:in:-12,7", "id:eq:1", "name:starts:TITLE i"));
        for (String country : List.of("tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva")) {
            Countries.in(country, () -> {
                assertThat(spec.parse(List.of("price:in:-12,7", "id:eq:1", "name:starts:TITLE i")))
                        .as("the same condition on a server in %s", country).isEqualTo(elsewhere);
                assertThatThrownBy(() -> spec.parse(List.of("id:IN:1")), "IN is no operator on a server in %s", country)
                        .isInstanceOf(BadRequestException.class).hasMessageContaining("IN");
            });
        }
    }

    @Test
    void tooManyValuesAreRefused() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        String hundred = String.join(",", Collections.nCopies(100, "1"));
        assertThat(spec.parse(List.of("price:in:" + hundred)).parameters()).as("a hundred values are allowed")
                .hasSize(100);
        for (String column : List.of("price", "name")) {
            for (String more : List.of(",1", ",1,1", "," + hundred)) {
                assertThatThrownBy(() -> spec.parse(List.of(column + ":in:" + hundred + more)),
                        "%d values for %s are too many", 100 + more.split(",").length - 1, column)
                        .isInstanceOf(BadRequestException.class);
            }
        }
        assertThat(spec.parse(List.of("name:in:" + ",".repeat(99))).parameters())
                .as("99 commas separate a hundred texts, all empty").hasSize(100);
        assertThatThrownBy(() -> spec.parse(List.of("name:in:" + ",".repeat(100))), "100 commas separate 101 texts")
                .isInstanceOf(BadRequestException.class);
        assertThat(spec.parse(List.of("price:in:" + hundred, "price:in:" + hundred)).parameters())
                .as("a hundred values in each of two conditions").hasSize(200);
        for (String operator : List.of("eq", "starts")) {
            assertThat(spec.parse(List.of("name:" + operator + ":" + ",".repeat(200))).parameters())
                    .as("name:%s: 200 commas are one text", operator).hasSize(1);
        }
    }

    @Test
    void nullIsAMistakeOfTheCaller() {
        FilterSpec spec = new FilterSpec(Shop.PRODUCTS);
        assertThat(spec.parse(List.of())).as("no condition is none").isNotNull();
        assertThatThrownBy(() -> spec.parse(null), "parse(null): null is no list")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> spec.parse(Collections.singletonList(null)),
                "parse(a list of null): null is no condition")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> spec.parse(Arrays.asList("price:eq:1", null)),
                "parse(price:eq:1 and null): null is no condition").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new FilterSpec(null), "new FilterSpec(null): null is no table")
                .isInstanceOf(NullPointerException.class);
    }

    private static long questionMarks(Sql sql) {
        return sql.text().chars().filter(letter -> letter == '?').count();
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
