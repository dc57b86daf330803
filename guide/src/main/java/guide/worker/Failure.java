package guide.worker;

import java.util.List;

/**
 * Why a test failed, taken apart for showing.
 *
 * @param rule the rule that was broken, in a sentence; empty if the test does not state one
 * @param message what else the failure says; may span lines
 * @param expected what should have been; empty if that was not a comparison
 * @param actual what was; empty if that was not a comparison
 * @param script the operations that lead to the failure, the last one failing; empty if there is no script
 * @param sample the smallest inputs found for which a property fails; empty if it is no property
 * @param frames where in the workbook's own classes it happened, innermost first
 * @param todo the method that is still to be written, such as {@code LruCache.get}; empty if that is not the reason
 */
public record Failure(String rule, String message, String expected, String actual, List<String> script,
        List<String> sample, List<Frame> frames, String todo) {

    /**
     * A place in the source.
     *
     * @param type the class's full name
     * @param file the file's simple name
     * @param line the line, from 1
     * @param method the method
     */
    public record Frame(String type, String file, int line, String method) {

        /**
         * A frame of a stack.
         *
         * @param element the frame
         * @return the same, as this record
         */
        static Frame of(StackTraceElement element) {
            return new Frame(element.getClassName(), String.valueOf(element.getFileName()),
                    element.getLineNumber(), element.getMethodName());
        }
    }

    /** Copies the lists. */
    public Failure {
        script = List.copyOf(script);
        sample = List.copyOf(sample);
        frames = List.copyOf(frames);
    }
}
