package guide.worker;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.util.List;

/**
 * What a worker is told to run.
 *
 * @param testClasses the full names of the test classes, in order
 * @param keepGoing whether to run the later classes although one before them has a failure
 * @param seed the seed of the properties; empty for the usual one
 * @param seconds how long one test may take; a concurrency test may take {@value #CONCURRENCY_FACTOR} times as long
 * @param postgres the URL of the PostgreSQL server to use; empty if the tests need none, or are to start one themselves
 * @param classes the folder of the classes, to be loaded anew for this order, after which the worker takes another;
 *     empty if they lie on its class path, after which it ends
 */
public record Order(List<String> testClasses, boolean keepGoing, String seed, int seconds, String postgres,
        String classes) {

    static final int CONCURRENCY_FACTOR = 6;

    /** Copies the list. */
    public Order {
        testClasses = List.copyOf(testClasses);
    }

    /**
     * Writes the order as it travels to a worker.
     *
     * @return one line of JSON without its end
     */
    public String line() {
        JsonObject json = new JsonObject();
        json.put("testClasses", new JsonArray(testClasses));
        json.put("keepGoing", keepGoing);
        json.put("seed", seed);
        json.put("seconds", seconds);
        json.put("postgres", postgres);
        json.put("classes", classes);
        return JsonWriter.string(json);
    }

    /**
     * Reads an order.
     *
     * @param line what {@link #line} wrote
     */
    static Order read(String line) {
        try {
            JsonObject json = JsonParser.object().from(line);
            return new Order(json.getArray("testClasses").stream().map(String.class::cast).toList(),
                    json.getBoolean("keepGoing"), json.getString("seed"), json.getInt("seconds"),
                    json.getString("postgres"), json.getString("classes"));
        } catch (JsonParserException wrong) {
            throw new IllegalArgumentException("not an order: " + line, wrong);
        }
    }

    /** How long a test of a class may take, in seconds. */
    int secondsFor(String testClass) {
        return testClass.endsWith("Concurrency") ? seconds * CONCURRENCY_FACTOR : seconds;
    }
}
