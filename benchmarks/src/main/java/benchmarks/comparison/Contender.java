package benchmarks.comparison;

/**
 * One of those that do the same work: a kata, what one would use in its place, or what bounds them all. A chapter lists
 * them as the constants of one enum, which is also the parameter {@code contender} of its benchmarks; a new constant
 * there is all that a new contender takes. Its {@link #toString} is what results call it.
 */
public interface Contender {

    /** What a contender is compared as. */
    enum Role {
        /** A class of the chapter, in place of which a reader's own can be measured. */
        KATA,
        /** What one would use in place of a kata. */
        LIBRARY,
        /** What cannot be surpassed, because it does less. */
        BOUND,
        /** Shown in tables of the chapter, and not compared with. */
        OTHER
    }

    /**
     * What it is compared as.
     *
     * @return its role
     */
    Role role();

    /**
     * Its name as a constant.
     *
     * @return the name
     */
    String name();

    /**
     * The value of the benchmark's parameter {@code contender}.
     *
     * @return the value; empty if the benchmark has no such parameter
     */
    default String parameter() {
        return name();
    }

    /**
     * What results call it.
     *
     * @return the cell in their column {@code contender}; empty if the benchmark has no such parameter
     */
    default String label() {
        return toString();
    }

    /**
     * What people call it.
     *
     * @return such as {@code Caffeine with expireAfterWrite}
     */
    default String title() {
        return toString();
    }

    /**
     * Whether one would use it in place of a kata.
     *
     * @param kata a contender with the role {@link Role#KATA}, not null
     * @return whether the two are compared
     */
    default boolean replaces(Contender kata) {
        return role() == Role.LIBRARY;
    }
}
