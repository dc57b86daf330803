package benchmarks.graphql;

/** What loaders and executors do for one request, as it is measured. For one thread. */
@FunctionalInterface
interface MeasuredRequest {

    /**
     * Serves a request.
     *
     * @return what it brought: the values that were loaded, in the order of the loads, or the data of the answer
     */
    Object serve();
}
