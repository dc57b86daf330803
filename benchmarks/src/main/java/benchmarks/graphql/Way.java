package benchmarks.graphql;

/** A way to fill a screen. */
enum Way {

    /** A request for each resource; what is known already is not asked for again. */
    REST("REST") {
        @Override
        Cost fill(Part screen, Rows rows) {
            return new RestClient(rows).fill(screen);
        }
    },

    /** One request, whose answer has all related resources in it. */
    EMBEDDED("REST embedded") {
        @Override
        Cost fill(Part screen, Rows rows) {
            return new RestClient(rows).fillEmbedded(screen);
        }
    },

    /** One query, and a statement for each field that is an object or a list. */
    NAIVE("GraphQL naive") {
        @Override
        Cost fill(Part screen, Rows rows) {
            return new GraphQlClient(rows, false).fill(screen);
        }
    },

    /** One query, and a statement for each level. */
    BATCHED("GraphQL batched") {
        @Override
        Cost fill(Part screen, Rows rows) {
            return new GraphQlClient(rows, true).fill(screen);
        }
    };

    private final String shown;

    Way(String shown) {
        this.shown = shown;
    }

    abstract Cost fill(Part screen, Rows rows);

    @Override
    public String toString() {
        return shown;
    }
}
