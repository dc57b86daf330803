package guide.worker;

import guide.book.Phase;
import java.util.List;
import java.util.Map;

/**
 * What a worker is told to run.
 *
 * @param testClasses the full names of the test classes, in order
 * @param keepGoing whether to run the later classes although one before them has a failure
 * @param seed the seed of the properties; empty for the usual one
 * @param seconds how long one test may take; a model checker may take {@value #INTERLEAVINGS_FACTOR} times as long
 * @param servers where the servers are that the tests use, by the system properties that are to say it; one that is not
 *     there is not needed, or the tests are to start it themselves
 * @param classes the folder of the classes, after which the worker takes another request; they are loaded anew for this
 *     one unless the folder is on the worker's class path; empty if they lie there and the worker is to end
 */
public record RunRequest(List<String> testClasses, boolean keepGoing, String seed, int seconds,
        Map<String, String> servers, String classes) {

    static final int INTERLEAVINGS_FACTOR = 6;

    /** Copies the collections. */
    public RunRequest {
        testClasses = List.copyOf(testClasses);
        servers = Map.copyOf(servers);
    }

    /** How long a test of a class may take, in seconds. */
    int secondsFor(String testClass) {
        return Phase.of(testClass) == Phase.INTERLEAVINGS ? seconds * INTERLEAVINGS_FACTOR : seconds;
    }
}
