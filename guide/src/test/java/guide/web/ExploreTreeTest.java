package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import guide.book.Workbook;
import guide.engine.Reference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreTreeTest {

    @TempDir
    private Path folder;

    @Test
    void callsShowThePagesThatTheyTouch() throws IOException {
        Workbook book = Workbook.open(Path.of("..").toRealPath());
        try (Reference reference = Reference.load(book, "10-indexing", "katas.indexing",
                List.of("BPlusTree", "MemoryPages"), folder)) {
            Map<String, List<RecordedTree.Step>> plays = ExploreTree.plays(reference);
            assertThat(plays).as("what can be watched").hasSize(4);
            plays.values().forEach(steps -> steps.forEach(step -> assertThat(step.read()).as("pages read by %s",
                    step.call()).isNotEmpty()));
            RecordedTree.Step get = plays.get("queries").get(0);
            assertThat(get.read()).as("a search reads one page a level").hasSameSizeAs(get.levels());
            assertThat(get.written()).as("a search writes nothing").isEmpty();
            List<RecordedTree.Step> go = plays.get("keys go");
            assertThat(go.get(go.size() - 1).levels().size()).as("levels when most keys have gone")
                    .isLessThan(go.get(0).levels().size());
            RecordedTree.Step split = plays.get("keys come in order").get(RecordedTree.CAPACITY);
            assertThat(split.written()).as("the first split writes two halves and a root").hasSize(3);
        }
    }
}
