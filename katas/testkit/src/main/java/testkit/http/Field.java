package testkit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A header field.
 *
 * @param name its name, in any case
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

    /** Fields of names and values in turn. */
    static List<Field> pairs(String... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("names and values in turn, not " + List.of(namesAndValues));
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
        }
        return fields;
    }

    /** The values of all fields of a name, whatever the case, in order. */
    static List<String> values(List<Field> fields, String name) {
        return fields.stream().filter(field -> field.name().equalsIgnoreCase(name)).map(Field::value).toList();
    }

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
