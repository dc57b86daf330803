package guide.mutation;

/**
 * A small change to a reference's byte code.
 *
 * @param type the simple name of the class that was changed, nested types by their own names
 * @param method the method's name; {@code <init>} for a constructor
 * @param line the line of source that was changed, without white space around it
 * @param number the number of that line, from 1
 * @param change what was done, in PIT's words
 * @param noticed whether a test failed, or ran without end
 */
public record Mutant(String type, String method, String line, int number, String change, boolean noticed) {

    /**
     * What a list knows it by: all but the number of the line, which changes with every line above.
     *
     * @return the method with its class, the change, and the line
     */
    public Identity identity() {
        return new Identity(type + "." + method + ": " + change, line);
    }

    /**
     * What tells mutants apart, as it is written in a list. Two of one line may be alike.
     *
     * @param change {@code LfuCache.put: changed conditional boundary}
     * @param line the line of source
     */
    public record Identity(String change, String line) {
    }
}
