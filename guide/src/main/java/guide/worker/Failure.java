package guide.worker;

import java.util.List;
import java.util.Optional;

/** Why a test failed, taken apart for showing. */
public sealed interface Failure {

    /**
     * The rule that was broken.
     *
     * @return a sentence; empty if the test does not state one
     */
    String rule();

    /**
     * What else there is to say.
     *
     * @return a text that may span lines
     */
    String message();

    /**
     * Where it happened.
     *
     * @return the places in the workbook's own classes, innermost first
     */
    List<Frame> frames();

    /**
     * Something is still to be written.
     *
     * @param method which method, such as {@code LruCache.get} or {@code new LruCache}
     * @param frames where in the workbook's own classes it happened, innermost first
     */
    record Todo(String method, List<Frame> frames) implements Failure {

        /** Copies the list. */
        public Todo {
            frames = List.copyOf(frames);
        }

        @Override
        public String rule() {
            return "";
        }

        @Override
        public String message() {
            return "threw UnsupportedOperationException: TODO: " + method;
        }
    }

    /**
     * What was written does something else than the test asks for.
     *
     * @param rule the rule that was broken, in a sentence; empty if the test does not state one
     * @param message what else the failure says; may span lines
     * @param comparison what should have been and what was; empty if that was not a comparison
     * @param counterexample what leads to the failure
     * @param frames where in the workbook's own classes it happened, innermost first
     */
    record Defect(String rule, String message, Optional<Comparison> comparison, Counterexample counterexample,
            List<Frame> frames) implements Failure {

        /** Copies the list. */
        public Defect {
            frames = List.copyOf(frames);
        }
    }

    /**
     * Two values that should be one.
     *
     * @param expected what should have been
     * @param actual what was
     */
    record Comparison(String expected, String actual) {
    }

    /**
     * What leads to a failure, as small as the search for it could make it.
     *
     * @param script the operations, the last one failing; empty if there is no script
     * @param sample the inputs of a property; empty if it is no property
     */
    record Counterexample(List<String> script, List<String> sample) {

        /** There is neither a script nor a sample. */
        public static final Counterexample NONE = new Counterexample(List.of(), List.of());

        /** Copies the lists. */
        public Counterexample {
            script = List.copyOf(script);
            sample = List.copyOf(sample);
        }
    }

    /**
     * A place in the source.
     *
     * @param type the class's full name
     * @param file the file's simple name
     * @param line the line, from 1
     */
    record Frame(String type, String file, int line, String method) {

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

    /**
     * A failure of which there is no more to say than a message.
     *
     * @param rule the rule that was broken, in a sentence; empty if none is stated
     * @param message what happened
     * @param frames where in the workbook's own classes it happened, innermost first
     */
    static Failure of(String rule, String message, List<Frame> frames) {
        return new Defect(rule, message, Optional.empty(), Counterexample.NONE, frames);
    }
}
