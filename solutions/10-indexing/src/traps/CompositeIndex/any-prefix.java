/**
 * A prefix is a range of texts, says the book. It is one where texts are compared code point by code point, and in the
 * collation of a country it is not: there the engine reads the whole index, and the same query was fast on the
 * developer's machine.
 *
 * <p>Caught by: CompositeIndexTest.aPrefixBoundsWhereTextsAreComparedByCodePoint
 */
public final class CompositeIndex {

    private static boolean liesTogether(Form form, IndexColumn column) {
        return switch (form) {
            case EQUAL, IN, IS_NULL, IS_NOT_NULL, RANGE, PREFIX -> true;
            case CONTAINS, NOT_EQUAL -> false;
        };
    }
}
