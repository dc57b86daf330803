package benchmarks.documents;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import testkit.mongo.Capability;
import testkit.mongo.SharedMongo;

/** What the document server at hand really does beyond operations on single documents. */
public final class ServerExperiment implements Experiment {

    @Override
    public String name() {
        return "documents-server";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        List<List<String>> rows = new ArrayList<>();
        for (Capability capability : Capability.values()) {
            rows.add(List.of(capability.sentence(),
                    capability.tried().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        }
        return new Table(List.of("Each is tried, for a server may take a command and not do it: "
                + SharedMongo.version() + "."), List.of("what", "outcome"), rows);
    }

    @Override
    public Map<String, String> render(Table results) {
        return Map.of("md", "# What a document server does\n\n" + results.remarks() + "## Beyond single documents\n\n"
                + results.markdown());
    }
}
