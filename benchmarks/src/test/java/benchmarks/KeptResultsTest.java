package benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in {@code results} belong together. */
class KeptResultsTest {

    private static final Results RESULTS = Results.ofThisProject();

    static List<Experiment> experiments() {
        return Main.experiments();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void tablesAndPicturesShowTheData(Experiment experiment) throws IOException {
        for (var shown : experiment.render(RESULTS.of(experiment)).entrySet()) {
            assertThat(RESULTS.text(experiment.name() + "." + shown.getKey()))
                    .as("%s.%s shows what is in the .csv beside it. %s", experiment.name(), shown.getKey(),
                            Results.remedy(experiment))
                    .isEqualTo(shown.getValue());
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void dataAreWrittenAsTheyAreRead(Experiment experiment) throws IOException {
        assertThat(RESULTS.of(experiment).csv()).as("%s.csv is as a measurement writes it", experiment.name())
                .isEqualTo(RESULTS.text(experiment.name() + ".csv"));
    }

    @Test
    void pagesQuoteTablesAsTheyAreKept() throws IOException {
        for (Path chapter : RESULTS.pages()) {
            String text = Files.readString(chapter);
            assertThat(text).as("the tables that %s quotes. Renew them: ./kata sync --bench "
                    + "--untimed", chapter.getFileName()).isEqualTo(new Quotes(RESULTS).renew(text));
        }
    }

    @Test
    void whatPagesClaimHolds() throws IOException {
        assertThat(RESULTS.brokenClaims()).as("claims of pages that their results contradict").isEmpty();
    }

    @Test
    void everyFileIsOfAnExperiment() throws IOException {
        TreeSet<String> expected = new TreeSet<>();
        for (Experiment experiment : experiments()) {
            expected.add(experiment.name() + ".csv");
            experiment.render(RESULTS.of(experiment)).keySet()
                    .forEach(ending -> expected.add(experiment.name() + "." + ending));
        }
        try (Stream<Path> files = Files.list(RESULTS.folder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("the folder of results holds those of the experiments and nothing else")
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
