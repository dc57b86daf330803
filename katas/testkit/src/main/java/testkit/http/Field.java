package testkit.http;

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

    /** The values of all fields of a name, whatever the case, in order. */
    static List<String> values(List<Field> fields, String name) {
        return fields.stream().filter(field -> field.name().equalsIgnoreCase(name)).map(Field::value).toList();
    }

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
