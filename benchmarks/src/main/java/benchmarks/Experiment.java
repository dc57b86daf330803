package benchmarks;

import benchmarks.report.Table;
import java.util.Map;

/** Something that a chapter measures and whose results are kept. */
public interface Experiment {

    /**
     * The chapter that quotes it.
     *
     * @return the last part of the chapter's package, such as {@code eviction}, which is that of the experiment, too
     */
    default String chapter() {
        String name = getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

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
