package guide.web;

import guide.book.Chapter;
import guide.book.Workbook;
import guide.engine.Reference;
import io.javalin.Javalin;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What readers try out on the pages. Everything is done by the reference's own classes and by real databases. */
public final class Explore implements Routes, AutoCloseable {

    private final Workbook book;
    private final Path output;
    private final List<Routes> parts;
    private final Map<String, Reference> loaded = new HashMap<>();

    /**
     * Offers what a workbook has chapters for.
     *
     * @param book the workbook
     * @param output a folder for class files, made when it is needed
     */
    public Explore(Workbook book, Path output) {
        this.book = book;
        this.output = output;
        this.parts = List.of(
                new ExploreCaches(() -> reference("eviction", "LruCache", "LfuCache", "TinyLfuCache")),
                new ExploreRing(() -> reference("sharding", "HashRing", "KeyHash")),
                new ExploreAnomalies(book.root().resolve("benchmarks/results/transactions-anomalies.csv")));
    }

    @Override
    public void addTo(Javalin app) {
        parts.forEach(part -> part.addTo(app));
    }

    /** Classes of a chapter, compiled when they are first asked for. */
    private synchronized Reference reference(String name, String... types) {
        Chapter chapter = book.chapter(name)
                .orElseThrow(() -> new NotFoundResponse("There is no chapter " + name + "."));
        return loaded.computeIfAbsent(name, first -> Reference.load(book, chapter.id(), chapter.packageName(),
                List.of(types), folder(name)));
    }

    private Path folder(String name) {
        try {
            Files.createDirectories(output);
            return output.resolve(name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        for (Reference reference : loaded.values()) {
            reference.close();
        }
    }
}
