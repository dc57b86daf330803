package benchmarks.indexing;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.Table;
import benchmarks.trial.TrialTable;
import java.util.Locale;
import java.util.Map;

/** What is commonly said of indexes, tried on each engine and counted in rows and pages. */
public final class IndexClaimsExperiment implements Experiment {

    @Override
    public String name() {
        return "indexing-claims";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        TrialTable table = new TrialTable(People::load, People::renew);
        for (Section section : Section.values()) {
            table.section(section.toString(), section::measure);
        }
        return table.measure(String.format(Locale.ROOT, "%,d people, some eighty to a page.", People.ROWS));
    }

    @Override
    public Map<String, String> render(Table results) {
        return Map.of("md", TrialTable.markdown("Claims on indexes", results));
    }
}
