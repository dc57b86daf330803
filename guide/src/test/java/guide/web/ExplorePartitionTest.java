package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import guide.book.Workbook;
import guide.engine.Reference;
import guide.web.SimulatedPartition.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplorePartitionTest {

    @TempDir
    private Path folder;

    private Map<String, Answer> after(String... cut) throws IOException {
        Workbook book = Workbook.open(Path.of("..").toRealPath());
        try (Reference reference = Reference.load(book, "08-cap", "katas.cap",
                List.of("LeaderElection", "PartitionedStore"), folder)) {
            return new SimulatedPartition(reference).after(Set.of(cut));
        }
    }

    @Test
    void whileAllIsWellAllAnswer() throws IOException {
        assertThat(after().values()).as("what all say").allMatch(answer -> answer.consistent()
                && answer.leader().orElse("").equals("A") && answer.sees().size() == 5);
    }

    @Test
    void theSmallerSideKeepsItsLeaderAndRefuses() throws IOException {
        Map<String, Answer> answers = after("AC", "AD", "AE", "BC", "BD", "BE");
        assertThat(answers.get("A")).as("the old leader, with one other")
                .isEqualTo(new Answer(true, Optional.of("A"), 1, false, Set.of("A", "B")));
        assertThat(answers.get("C")).as("the first of the larger side")
                .isEqualTo(new Answer(true, Optional.of("C"), 2, true, Set.of("C", "D", "E")));
        assertThat(answers.get("E").leader()).as("whom the larger side follows").contains("C");
    }
}
