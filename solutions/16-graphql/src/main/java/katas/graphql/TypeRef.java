package katas.graphql;

import java.util.Objects;

/** What type a field has, as the schema writes it. */
public sealed interface TypeRef {

    /**
     * The type inside of all brackets and exclamation marks.
     *
     * @return its name
     */
    String base();

    /**
     * A type by its name, which may be null where it stands.
     *
     * @param base the name
     */
    record Named(String base) implements TypeRef {

        /** Refuses null. */
        public Named {
            Objects.requireNonNull(base, "base");
        }

        @Override
        public String toString() {
            return base;
        }
    }

    /**
     * A list, which may be null where it stands.
     *
     * @param item the type of what is in it
     */
    record ListOf(TypeRef item) implements TypeRef {

        /** Refuses null. */
        public ListOf {
            Objects.requireNonNull(item, "item");
        }

        @Override
        public String base() {
            return item.base();
        }

        @Override
        public String toString() {
            return "[" + item + "]";
        }
    }

    /**
     * What is never null.
     *
     * @param type the same type where null is allowed: a {@link Named} or a {@link ListOf}
     */
    record NonNull(TypeRef type) implements TypeRef {

        /** Refuses null and what is marked already. */
        public NonNull {
            if (Objects.requireNonNull(type, "type") instanceof NonNull) {
                throw new IllegalArgumentException("two exclamation marks: " + type + "!");
            }
        }

        @Override
        public String base() {
            return type.base();
        }

        @Override
        public String toString() {
            return type + "!";
        }
    }
}
