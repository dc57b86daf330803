package benchmarks.eviction;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Results;
import benchmarks.report.Table;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the chapter says of the kept times. */
class CacheTimeExperimentTest {

    /**
     * A call that evicts visits slot, node, key and two neighbors of the entry, and of the victim; {@code LfuCache}
     * also visits, for each of the two, the set of its rank with its slot, node and neighbor.
     */
    @ParameterizedTest
    @CsvSource({"LruCache, 10", "LfuCache, 18"})
    void visitsToMemoryExplainTheGrowth(String cache, double visits) throws IOException {
        Table kept = Results.ofThisProject().of(new CacheTimeExperiment());
        assertThat(CacheTimeExperiment.readsThatGrowthEquals(kept, cache))
                .as("growth of a call of %s from 1,000 to 1,000,000 entries, in reads of memory", cache)
                .isLessThan(visits);
    }
}
