package benchmarks.graphql;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Round trips, statements and bytes for five screens of an app, by REST and by GraphQL. */
public final class ScreensExperiment implements Experiment {

    @Override
    public String name() {
        return "graphql-screens";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        List<List<String>> table = new ArrayList<>();
        try (Rows rows = new Rows()) {
            for (Screen screen : Screen.values()) {
                for (Way way : Way.values()) {
                    rows.statements();
                    Cost cost = way.fill(screen.root(), rows);
                    table.add(List.of(screen.toString(), way.toString(),
                            Integer.toString(cost.requests()), Integer.toString(cost.roundTrips()),
                            Integer.toString(rows.statements()), Long.toString(cost.bytes())));
                }
            }
        }
        return new Table(List.of("Fifty users; each has ten posts and each post four comments. H2 in memory.",
                "Requests that do not depend on each other are sent at once and are one round trip. A client of "
                        + "REST asks for no resource twice.",
                "Bytes are those of the bodies of all answers, as JSON and not "
                        + "compressed. A resource of REST is a whole row."),
                List.of("screen", "way", "requests", "round trips", "statements", "bytes"), table);
    }

    @Override
    public Map<String, String> render(Table results) {
        return Map.of("md", "# Five screens of an app\n\n" + results.remarks() + results.markdown());
    }
}
