package benchmarks;

import benchmarks.report.Table;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder of results that are kept: for each experiment its data as comma-separated values, and what is rendered
 * from them.
 *
 * @param folder the folder
 */
public record Results(Path folder) {

    /**
     * The folder {@code benchmarks/results} of the project that this class was built in, wherever it is started.
     *
     * @return the results
     * @throws IllegalStateException if there is no such folder
     */
    public static Results ofThisProject() {
        Path built;
        try {
            built = Path.of(Results.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        // Both target/classes and target/benchmarks.jar are two levels below the module.
        Path folder = built.getParent().resolveSibling("results");
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("there is no folder " + folder + " to keep results in");
        }
        return new Results(folder);
    }

    /**
     * Reads the data of an experiment.
     *
     * @param experiment whose data, not null
     * @return what was measured
     * @throws IOException if they cannot be read
     */
    public Table of(Experiment experiment) throws IOException {
        return Table.parse(text(experiment.name() + ".csv"));
    }

    /**
     * Reads a file.
     *
     * @param file its name, not null
     * @return what it contains
     * @throws IOException if it cannot be read
     */
    public String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    /**
     * Writes the data of an experiment and all that is rendered from them.
     *
     * @param experiment what was measured, not null
     * @param results the data, not null
     * @return the files that were written
     * @throws IOException if one cannot be written
     */
    public List<Path> keep(Experiment experiment, Table results) throws IOException {
        Map<String, String> contents = new TreeMap<>(experiment.render(results));
        contents.put("csv", results.csv());
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> content : contents.entrySet()) {
            Path file = folder.resolve(experiment.name() + "." + content.getKey());
            files.add(Files.writeString(file, content.getValue()));
        }
        return files;
    }

    /**
     * Brings the tables that pages quote up to date.
     *
     * @return the pages that were changed
     * @throws IOException if one cannot be read or written
     */
    public List<Path> renewQuotes() throws IOException {
        List<Path> changed = new ArrayList<>();
        for (Path chapter : pages()) {
            String old = Files.readString(chapter);
            String renewed = new Quotes(this).renew(old);
            if (!renewed.equals(old)) {
                changed.add(Files.writeString(chapter, renewed));
            }
        }
        return changed;
    }

    /**
     * Compares what pages claim with the results.
     *
     * @return the claims that do not hold, each with its page
     * @throws IOException if a page or results cannot be read
     */
    public List<String> brokenClaims() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            new Claims(this).broken(Files.readString(page))
                    .forEach(claim -> broken.add(page.getFileName() + ": " + claim));
        }
        return broken;
    }

    /**
     * What quotes results: the chapters, and the project's first page.
     *
     * @return their files, in order
     * @throws IOException if their folder cannot be read
     */
    public List<Path> pages() throws IOException {
        Path project = folder.resolve("../..").normalize();
        try (Stream<Path> chapters = Files.list(project.resolve("guide/chapters"))) {
            return Stream.concat(Stream.of(project.resolve("README.md")), chapters.sorted())
                    .filter(file -> file.toString().endsWith(".md")).toList();
        }
    }

    /**
     * Says what to do when kept results are not what they should be.
     *
     * @param experiment whose results, not null
     * @return a sentence with the command that measures again
     */
    public static String remedy(Experiment experiment) {
        return "Renew it: ./kata sync --bench " + experiment.name();
    }
}
