package katas.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The header fields of a message. Names are compared without regard to case. Immutable.
 *
 * @param fields the fields in order; those of one name may be several
 */
public record Headers(List<Field> fields) {

    /** No fields. */
    public static final Headers NONE = new Headers(List.of());

    /**
     * One field.
     *
     * @param name its name
     * @param value its value
     */
    public record Field(String name, String value) {

        /**
         * Makes a field.
         *
         * @throws NullPointerException if an argument is null
         */
        public Field {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * Takes the fields; copies the list.
     *
     * @throws NullPointerException if {@code fields} or one of them is null
     */
    public Headers {
        fields = List.copyOf(fields);
    }

    /**
     * Fields of names and values in turn.
     *
     * @throws IllegalArgumentException if a name has no value
     */
    public static Headers of(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("names and values in turn, not " + List.of(namesAndValues));
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Headers(fields);
    }

    /** The values of all fields of a name, in order. */
    public List<String> values(String name) {
        return fields.stream().filter(field -> field.name().equalsIgnoreCase(name)).map(Field::value).toList();
    }

    /**
     * The value of a field that is a list, wherever it was cut: several fields of one name mean the same as one field
     * with all values, joined by commas (RFC 9110, section 5.3).
     *
     * @return the joined values; empty if there is no such field
     */
    public Optional<String> joined(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }

    /** The same, with one field of that name, which comes last. */
    public Headers with(String name, String value) {
        return without(name).and(new Headers(List.of(new Field(name, value))));
    }

    /** The same, without fields of that name. */
    public Headers without(String name) {
        return new Headers(fields.stream().filter(field -> !field.name().equalsIgnoreCase(name)).toList());
    }

    /** These, and then others. */
    public Headers and(Headers others) {
        return new Headers(Stream.concat(fields.stream(), others.fields.stream()).toList());
    }
}
