package benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.loop.SaveToVerdictExperiment;
import benchmarks.report.Table;
import benchmarks.transactions.LongRunExperiment;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs, if only for a blink: what it measures then is not worth looking at. */
class BenchmarksRunTest {

    /** All but those that have no scores: one drives the whole program and Maven, and one counts what it survives. */
    static Stream<Experiment> timedExperiments() {
        return Main.experiments().stream().filter(Experiment::isTimed)
                .filter(experiment -> !(experiment instanceof SaveToVerdictExperiment
                        || experiment instanceof LongRunExperiment));
    }

    @ParameterizedTest
    @MethodSource("timedExperiments")
    void everyBenchmarkRuns(Experiment experiment) {
        Table results = experiment.measure(Effort.BLINK);
        assertThat(results.column("score")).as("%s has scores", experiment.name()).isNotEmpty()
                .allSatisfy(score -> assertThat(Double.parseDouble(score)).as("a score is a number").isNotNegative());
    }

    @Test
    void noBenchmarkIsLeftOut() throws IOException {
        Set<String> declared = BenchmarkList.defaultList()
                .getAll(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), List.of()).stream()
                .map(entry -> entry.getUsername().substring(entry.getUsername().lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        Set<String> measured = new HashSet<>();
        for (Experiment experiment : timedExperiments().toList()) {
            measured.addAll(Results.ofThisProject().of(experiment).column("operation"));
        }
        assertThat(measured).as("the kept results have every declared benchmark").isEqualTo(declared);
    }
}
