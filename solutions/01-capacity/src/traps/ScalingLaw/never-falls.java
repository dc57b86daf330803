/**
 * Scales out "nearly without limit": every worker adds as much as the first.
 *
 * <p>Caught by: ScalingLawTest.contentionBoundsWhatManyDo, coherenceMakesMoreDoLess, manyWorkersDoNotOverflow,
 * onlyOneWorksAtATimeWhereAllIsContended, thePeakIsTheNumberThatDoesTheMost
 */
public final class ScalingLaw {

    public double throughput(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1, not " + workers);
        }
        return alone * workers;
    }
}
