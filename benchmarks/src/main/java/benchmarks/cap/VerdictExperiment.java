package benchmarks.cap;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether what real stores answer under a fault is linearizable, as the kata's checker says. */
public final class VerdictExperiment implements Experiment {

    /** The rows of one store. */
    static final class Rows {

        private final String store;
        private final List<List<String>> rows = new ArrayList<>();

        private Rows(String store) {
            this.store = store;
        }

        void add(String setting, String fault, String reads, History history) {
            rows.add(List.of(store, setting, fault, reads, history.story(), history.verdict()));
        }
    }

    @Override
    public String name() {
        return "cap-verdicts";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        Rows postgres = new Rows(PostgresHistories.version());
        PostgresHistories.measure(postgres);
        Rows redis = new Rows(RedisHistories.version());
        RedisHistories.measure(redis);
        Rows quorum = new Rows("QuorumStore of 3 nodes");
        QuorumHistories.measure(quorum);
        List<List<String>> rows = new ArrayList<>(postgres.rows);
        rows.addAll(redis.rows);
        rows.addAll(quorum.rows);
        return new Table(List.of(
                "Each row is one run of a fixed history, one operation after the other, on a primary with one standby "
                        + "or replica. A standby that lags has its replay paused, a replica its link held; at a "
                        + "failover the link has been held since before the last write.",
                "A client whose commit waited for a standby that heard nothing had its connection closed; one that was "
                        + "told by WAIT that no replica had its write took that for no answer.",
                "QuorumStore is the solution of the chapter on replication; its slow messages have not come yet."),
                List.of("store", "writes", "fault", "reads", "what was answered", "linearizable"), rows);
    }

    @Override
    public Map<String, String> render(Table results) {
        return Map.of("md", "# What a primary and its copy answer\n\n" + results.remarks() + "## Verdicts\n\n"
                + results.markdown());
    }
}
