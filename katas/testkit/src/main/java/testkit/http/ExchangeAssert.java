package testkit.http;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/** Says of an exchange what must hold; when it does not, the message has the whole exchange. */
public final class ExchangeAssert extends AbstractAssert<ExchangeAssert, Exchange> {

    private ExchangeAssert(Exchange exchange) {
        super(exchange, ExchangeAssert.class);
    }

    /** Begins an assertion. */
    public static ExchangeAssert assertThatExchange(Exchange exchange) {
        return new ExchangeAssert(exchange);
    }

    /** The status is one of these. */
    public ExchangeAssert hasStatus(Integer... statuses) {
        isNotNull();
        if (!Arrays.asList(statuses).contains(actual.status())) {
            throw failure("Expected the status " + Arrays.stream(statuses).map(String::valueOf)
                    .collect(Collectors.joining(" or ")) + ", not " + actual.status() + ", in this exchange:%n%s",
                    actual);
        }
        return this;
    }

    /** There is one field of that name, with that value. */
    public ExchangeAssert hasField(String name, String value) {
        isNotNull();
        if (!actual.values(name).equals(List.of(value))) {
            throw failure("Expected one field %s: %s, in this exchange:%n%s", name, value, actual);
        }
        return this;
    }

    /** There is no field of that name. */
    public ExchangeAssert hasNoField(String name) {
        isNotNull();
        if (!actual.values(name).isEmpty()) {
            throw failure("Expected no field %s, in this exchange:%n%s", name, actual);
        }
        return this;
    }

    /** Some fields of that name list these members, and maybe others, separated by commas; in any case and order. */
    public ExchangeAssert listsIn(String name, String... members) {
        isNotNull();
        List<String> listed = members(name);
        for (String member : members) {
            if (listed.stream().noneMatch(member::equalsIgnoreCase)) {
                throw failure("Expected %s in the field %s, in this exchange:%n%s", member, name, actual);
            }
        }
        return this;
    }

    /** No field of that name lists one of these members. */
    public ExchangeAssert doesNotListIn(String name, String... members) {
        isNotNull();
        for (String member : members) {
            if (members(name).stream().anyMatch(member::equalsIgnoreCase)) {
                throw failure("Expected no %s in the field %s, in this exchange:%n%s", member, name, actual);
            }
        }
        return this;
    }

    /** The content is this text. */
    public ExchangeAssert hasText(String text) {
        isNotNull();
        if (!actual.text().equals(text)) {
            throw failure("Expected the content %s, in this exchange:%n%s", text, actual);
        }
        return this;
    }

    private List<String> members(String name) {
        return actual.values(name).stream().flatMap(value -> Arrays.stream(value.split(","))).map(String::strip)
                .toList();
    }
}
