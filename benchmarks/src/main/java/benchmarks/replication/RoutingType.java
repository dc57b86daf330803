package benchmarks.replication;

/** A rule by which reads are sent to the primary or to replicas. */
enum RoutingType {

    /** By turns. */
    REPLICAS("every read to a replica"),

    /** What is commonly advised against reading one's own writes too old. */
    A_SECOND("to the primary for a second after a write"),

    /** The solution of the kata. */
    ROUTER("ReplicaRouter"),

    /** Without replicas. */
    PRIMARY("every read to the primary");

    private final String shown;

    RoutingType(String shown) {
        this.shown = shown;
    }

    @Override
    public String toString() {
        return shown;
    }
}
