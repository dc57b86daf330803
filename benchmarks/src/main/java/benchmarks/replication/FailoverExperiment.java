package benchmarks.replication;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What becomes of a write when a replica is promoted, by the setting that it was made with and by what befell it. */
public final class FailoverExperiment implements Experiment {

    @Override
    public String name() {
        return "replication-failover";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        List<List<String>> rows = new ArrayList<>();
        for (PostgresFailover.Case one : PostgresFailover.Case.values()) {
            rows.add(PostgresFailover.play(one));
        }
        for (RedisFailover.Case one : RedisFailover.Case.values()) {
            rows.add(RedisFailover.play(one));
        }
        return new Table(List.of(
                "Each row is one run. A primary and one replica, which was in sync before; then one write, by the "
                        + "command shown.",
                "Cut off: nothing gets from the primary to the replica any more, and neither notices. The primary is "
                        + "killed after the write was answered, or was seen to wait, and the replica is promoted."),
                List.of("engine", "setting", "replica", "command", "answer", "after the failover"), rows);
    }

    @Override
    public Map<String, String> render(Table results) {
        return Map.of("md", "# A write and a failover\n\n" + results.remarks() + results.markdown());
    }
}
