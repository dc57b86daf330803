package benchmarks.documents;

import benchmarks.comparison.Contender;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import katas.documents.Comparison;
import katas.documents.Condition;
import katas.documents.DocumentIndex;
import katas.documents.GeoIndex;
import katas.documents.Match;
import katas.documents.Nearby;
import katas.documents.Point;
import katas.documents.TextSearch;

/** The indexes that are measured. */
public enum IndexType implements Contender {

    /** Of this chapter: some orders of a customer. */
    DOCUMENT_INDEX("DocumentIndex", Role.KATA, size -> {
        DocumentIndex index = new DocumentIndex(List.of("customer", "placed"));
        for (int id = 0; id < size; id++) {
            index.put(id, Map.of("customer", Corpus.customerOf(id, size), "placed", Corpus.placed(id, size)));
        }
        return question -> {
            long from = Corpus.from(question);
            return index.find(List.of(
                    new Condition("customer", Comparison.EQUAL, Corpus.customer(question, size)),
                    new Condition("placed", Comparison.AT_LEAST, from),
                    new Condition("placed", Comparison.AT_MOST, from + Corpus.LIMIT - 1)));
        };
    }),
    /** The same columns in a composite index of a database in this process. */
    H2("H2", Role.LIBRARY, OrderTable::index),

    /** Of this chapter: documents with one of two words or both. */
    TEXT_SEARCH("TextSearch", Role.KATA, size -> {
        TextSearch search = new TextSearch(Corpus.WEIGHTS);
        List<Map<String, String>> texts = Corpus.texts(size);
        for (int id = 0; id < size; id++) {
            search.put(id, texts.get(id));
        }
        return question -> search.search(String.join(" ", Corpus.wanted(question)), Corpus.LIMIT).stream()
                .map(Match::id).toList();
    }),
    /** The library behind most searches by words. */
    LUCENE_TEXTS("Lucene for texts", Role.LIBRARY, LuceneIndexes::ofTexts),

    /** Of this chapter: the nearest places. */
    GEO_INDEX("GeoIndex", Role.KATA, size -> {
        GeoIndex index = new GeoIndex();
        List<Point> places = Corpus.places(size);
        for (int id = 0; id < size; id++) {
            index.put(id, places.get(id));
        }
        return question -> index.near(Corpus.center(question), Corpus.REACH, Corpus.LIMIT).stream()
                .map(Nearby::id).toList();
    }),
    /** The same library, by its tree of points. */
    LUCENE_PLACES("Lucene for places", Role.LIBRARY, LuceneIndexes::ofPlaces);

    private final String label;
    private final Role role;
    private final IntFunction<MeasuredIndex> factory;

    IndexType(String label, Role role, IntFunction<MeasuredIndex> factory) {
        this.label = label;
        this.role = role;
        this.factory = factory;
    }

    /** Fills one with so many documents. */
    MeasuredIndex create(int documents) {
        return factory.apply(documents);
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public boolean replaces(Contender kata) {
        return this == H2 && kata == DOCUMENT_INDEX || this == LUCENE_TEXTS && kata == TEXT_SEARCH
                || this == LUCENE_PLACES && kata == GEO_INDEX;
    }

    @Override
    public String toString() {
        return label;
    }
}
