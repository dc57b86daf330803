package benchmarks.queries;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Effort;
import benchmarks.report.Table;
import org.junit.jupiter.api.Test;

class QueryExperimentsTest {

    @Test
    void statementsAreThoseOfTheArithmetic() {
        Table counted = new StatementsExperiment().measure(Effort.QUICK);
        assertThat(counted.where("levels", "3").where("way", "N+1").number("statements"))
                .as("one, ten and a hundred").isEqualTo(111);
        assertThat(counted.where("levels", "3").where("way", "a statement a level").number("statements"))
                .as("one a level").isEqualTo(3);
        assertThat(counted.where("levels", "3").where("way", "N+1").number("rows"))
                .as("ten, a hundred and a thousand").isEqualTo(1110);
        assertThat(counted.where("levels", "3").where("way", "one join").number("rows"))
                .as("each comment with its parents").isEqualTo(1000);
    }
}
