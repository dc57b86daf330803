package benchmarks.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexTypeTest {

    @Test
    void bothFindTheSameOrders() {
        assertThat(found(IndexType.DOCUMENT_INDEX, 1_000)).as("ten orders each, in the order of their numbers")
                .isEqualTo(found(IndexType.H2, 1_000)).allSatisfy(orders -> assertThat(orders)
                        .as("orders of a customer at ten moments").hasSize(Corpus.LIMIT));
    }

    @Test
    void bothFindTheSameTexts() {
        assertThat(sorted(found(IndexType.TEXT_SEARCH, 60))).as("of so few, all texts with one of the words")
                .isEqualTo(sorted(found(IndexType.LUCENE_TEXTS, 60))).anySatisfy(texts -> assertThat(texts)
                        .as("some of them").hasSizeGreaterThan(1));
    }

    @Test
    void bothFindTheSamePlaces() {
        assertThat(found(IndexType.GEO_INDEX, 10_000)).as("the nearest ten, the nearest first")
                .isEqualTo(found(IndexType.LUCENE_PLACES, 10_000)).allSatisfy(places -> assertThat(places)
                        .as("there are about fifteen within the distance").isNotEmpty());
    }

    private static List<List<Integer>> found(IndexType type, int documents) {
        MeasuredIndex index = type.create(documents);
        return IntStream.range(0, Corpus.QUESTIONS).mapToObj(index::find).toList();
    }

    private static List<List<Integer>> sorted(List<List<Integer>> found) {
        return found.stream().map(numbers -> numbers.stream().sorted().toList()).toList();
    }
}
