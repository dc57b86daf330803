package benchmarks.comparison;

import benchmarks.Effort;
import benchmarks.Experiment;

/** An experiment that measures what katas are compared by, so that a reader's own can take part. */
public interface ComparedExperiment extends Experiment {

    /**
     * Who is compared, and at what.
     *
     * @param effort how large what they work on may be, not null
     * @return the comparison, whose results have the columns of this experiment's
     */
    Comparison comparison(Effort effort);

    @Override
    default boolean isTimed() {
        return true;
    }
}
