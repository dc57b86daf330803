/**
 * Adds the counts as ints. Two shards of 2³⁰ posts have −2,147,483,648 together.
 *
 * <p>Caught by: ScatterGatherTest.postsMayBeMoreThanAnIntCanCount
 */
public final class ScatterGather {

    public long count() {
        return ask(ScatterGather::count).stream().mapToInt(Long::intValue).sum();
    }
}
