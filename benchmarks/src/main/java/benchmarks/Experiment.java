package benchmarks;

import benchmarks.report.Table;
import java.util.Map;

/** Something that a chapter measures and whose results are kept. */
public interface Experiment {

    /**
     * The chapter that quotes it.
     *
     * @return the chapter's name, such as {@code eviction}
     */
    String chapter();

    /**
     * What it is called.
     *
     * @return the name of its files, without their ending
     */
    String name();

    /**
     * Whether it measures time, which differs by machine and moment. What does not gives the same results everywhere.
     *
     * @return true when it takes time and a quiet machine
     */
    boolean isTimed();

    /**
     * Measures.
     *
     * @param effort how thoroughly; what is not timed is always measured in full
     * @return the results
     */
    Table measure(Effort effort);

    /**
     * Writes results for people to read.
     *
     * @param results what {@link #measure} returned, from a full effort
     * @return the contents of files, by their ending: {@code md} and, for a picture, {@code svg}
     */
    Map<String, String> render(Table results);
}
