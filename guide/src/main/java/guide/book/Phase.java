package guide.book;

import java.util.stream.Stream;

/** The phases in which a kata is tested, in the order in which a reader meets them. */
public enum Phase {

    /** JUnit tests, each of one behaviour. */
    EXAMPLES("Test"),

    /** jqwik's properties. */
    PROPERTIES("Properties"),

    /** Lincheck's model checking, which takes longer than all the rest. */
    INTERLEAVINGS("Concurrency");

    private final String ending;

    Phase(String ending) {
        this.ending = ending;
    }

    /**
     * The phase that a test class belongs to.
     *
     * @param testClass its name, with or without its package
     * @return the phase by the name's ending; examples where the ending is another
     */
    public static Phase of(String testClass) {
        return Stream.of(values()).filter(phase -> testClass.endsWith(phase.ending)).findFirst().orElse(EXAMPLES);
    }

    /**
     * The test class of this phase.
     *
     * @param name a kata's name, with or without its package, such as {@code LruCache}
     * @return for instance {@code LruCacheTest}, whether it is there or not
     */
    public String testClass(String name) {
        return name + ending;
    }
}
