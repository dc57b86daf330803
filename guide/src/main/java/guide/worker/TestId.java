package guide.worker;

import java.util.Objects;

/**
 * Which test.
 *
 * @param testClass the simple name of its class, such as {@code LruCacheTest}
 * @param method the name of its method, such as {@code anUpdateEvictsNothing}; empty for what lies outside of a method
 */
public record TestId(String testClass, String method) {

    /** Checks for null. */
    public TestId {
        Objects.requireNonNull(testClass, "testClass");
        Objects.requireNonNull(method, "method");
    }

    /**
     * Reads an id.
     *
     * @param text what {@link #toString} wrote
     */
    public static TestId parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0 ? new TestId(text, "") : new TestId(text.substring(0, dot), text.substring(dot + 1));
    }

    /**
     * The id as a reader sees it.
     *
     * @return such as {@code LruCacheTest.anUpdateEvictsNothing}, or the class alone
     */
    @Override
    public String toString() {
        return method.isEmpty() ? testClass : testClass + "." + method;
    }
}
