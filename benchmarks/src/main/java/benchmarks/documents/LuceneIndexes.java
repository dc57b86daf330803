package benchmarks.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import katas.documents.Point;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Lucene in memory, in one segment, without its cache of answers. */
final class LuceneIndexes {

    private static final String ID = "id";
    private static final String PLACE = "place";

    private LuceneIndexes() {
    }

    /** Finds what {@link Corpus#wanted} says in titles and bodies, best first. */
    static MeasuredIndex ofTexts(int count) {
        List<Document> documents = new ArrayList<>();
        for (Map<String, String> text : Corpus.texts(count)) {
            Document document = new Document();
            text.forEach((field, words) -> document.add(new TextField(field, words, Field.Store.NO)));
            documents.add(document);
        }
        return answering(searcher(documents), (searcher, question) -> {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            for (String word : Corpus.wanted(question)) {
                Corpus.WEIGHTS.forEach((field, weight) -> query.add(new BoostQuery(new TermQuery(new Term(field, word)),
                        weight), BooleanClause.Occur.SHOULD));
            }
            return searcher.search(query.build(), Corpus.LIMIT);
        });
    }

    /** Finds the places near {@link Corpus#center}, nearest first. */
    static MeasuredIndex ofPlaces(int count) {
        List<Document> documents = new ArrayList<>();
        for (Point place : Corpus.places(count)) {
            Document document = new Document();
            document.add(new LatLonPoint(PLACE, place.latitude(), place.longitude()));
            document.add(new LatLonDocValuesField(PLACE, place.latitude(), place.longitude()));
            documents.add(document);
        }
        return answering(searcher(documents), (searcher, question) -> {
            Point center = Corpus.center(question);
            return searcher.search(LatLonPoint.newDistanceQuery(PLACE, center.latitude(), center.longitude(),
                    Corpus.REACH), Corpus.LIMIT, new Sort(LatLonDocValuesField.newDistanceSort(PLACE,
                    center.latitude(), center.longitude())));
        });
    }

    /** A question to Lucene. */
    private interface Search {
        TopDocs search(IndexSearcher searcher, int question) throws IOException;
    }

    private static MeasuredIndex answering(IndexSearcher searcher, Search search) {
        return question -> {
            try {
                List<Integer> found = new ArrayList<>();
                for (ScoreDoc hit : search.search(searcher, question).scoreDocs) {
                    found.add(searcher.storedFields().document(hit.doc).getField(ID).numericValue().intValue());
                }
                return found;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        };
    }

    private static IndexSearcher searcher(List<Document> documents) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
                for (int id = 0; id < documents.size(); id++) {
                    documents.get(id).add(new StoredField(ID, id));
                    writer.addDocument(documents.get(id));
                }
                writer.forceMerge(1);
            }
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setQueryCache(null);
            return searcher;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
