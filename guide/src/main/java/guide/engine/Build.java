package guide.engine;

import guide.book.Kata;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The class files of one kata and of its tests, kept in a folder from run to run. When nothing but the kata's own file
 * has changed, and what others see of it has not, that file alone is compiled again: the tests, with all that they
 * import, take several times as long. Not thread-safe.
 */
final class Build {

    private final Kata kata;
    private final JavaSources compiler;
    private final Path folder;
    private Built last = new Built(List.of(), Map.of(), new Outline("", List.of()));

    /** What the class files in the folder were made from, and what others see of the kata's file. */
    private record Built(List<Path> tests, Map<Path, ByteBuffer> surroundings, Outline outline) {
    }

    /**
     * Has built nothing yet.
     *
     * @param compiler what compiles
     * @param folder a folder of its own
     */
    Build(Kata kata, JavaSources compiler, Path folder) {
        this.kata = kata;
        this.compiler = compiler;
        this.folder = folder;
    }

    /** The folder of the class files; all are there, and of one make, if the last update reported no error. */
    Path folder() {
        return folder;
    }

    /**
     * Brings the class files up to date.
     *
     * @param roots the kata's file, which may be another from time to time, then its tests
     * @param sources what lies in the folders in which other sources are looked for
     * @return the errors, in order; empty when all is well
     */
    List<CompileError> update(List<Path> roots, SourceSnapshot sources) {
        List<Path> sourcePath = sources.folders();
        Map<Path, ByteBuffer> surroundings = sources.surroundings(kata);
        List<Path> tests = roots.subList(1, roots.size());
        if (tests.equals(last.tests()) && surroundings.equals(last.surroundings())) {
            Folders.delete(folder, file -> last.outline().owns(file.getFileName().toString()));
            JavaSources.Result alone = compiler.compile(roots.subList(0, 1), sourcePath, folder, last.outline());
            if (!alone.errors().isEmpty() || alone.outline().equals(last.outline())) {
                return alone.errors();
            }
        }
        last = new Built(List.of(), Map.of(), last.outline());
        Folders.delete(folder, file -> true);
        JavaSources.Result whole = compiler.compile(roots, sourcePath, folder);
        if (whole.errors().isEmpty()) {
            last = new Built(List.copyOf(tests), surroundings, whole.outline());
        }
        return whole.errors();
    }
}
