package benchmarks.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Results;
import benchmarks.report.Table;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AnomalyExperimentTest {

    private static final AnomalyExperiment EXPERIMENT = new AnomalyExperiment();

    @Test
    void writeSkewIsWhatTellsTheEnginesApart() throws IOException {
        Table serializable = Results.ofThisProject().of(EXPERIMENT).where("level", "SERIALIZABLE");
        assertThat(serializable.column("G2-item")).as("H2 commits write skew at its highest level, PostgreSQL does not")
                .containsExactly(AnomalyExperiment.HAPPENS, AnomalyExperiment.PREVENTED);
    }
}
