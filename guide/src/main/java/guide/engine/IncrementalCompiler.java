package guide.engine;

import guide.book.Kata;
import guide.book.UserFacingException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Compiles katas with their tests, of what was compiled before only what has changed. Thread-safe. */
final class IncrementalCompiler implements AutoCloseable {

    private final JavaSources compiler;
    private final Path folder;
    /** Touched by the compiler's thread alone. */
    private final Map<String, Build> builds = new HashMap<>();
    /** A thread of its own, for an interrupt would close the libraries under the compiler's hands. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "compiler");
        made.setDaemon(true);
        return made;
    });

    /**
     * Has compiled nothing yet.
     *
     * @param libraries the class path of every kata
     * @param folder where the class files of builds are kept
     * @throws UserFacingException if this Java has no compiler
     */
    IncrementalCompiler(List<Path> libraries, Path folder) {
        this.compiler = new JavaSources(libraries);
        this.folder = folder;
    }

    /**
     * Compiles a kata's class and tests.
     *
     * @param kata a kata with a class of its own
     * @param kind keeps builds apart that are not to share class files
     * @param roots the kata's file, which may be another from time to time, then its tests
     * @param sources what else may be compiled with them
     * @param output where the class files go
     * @return the errors, in order; empty when all is well
     * @throws InterruptedException if this thread was interrupted meanwhile
     */
    List<CompileError> compile(Kata kata, String kind, List<Path> roots, SourceSnapshot sources, Path output)
            throws InterruptedException {
        String name = kind + "/" + kata.className();
        return inThread(() -> {
            Build build = builds.computeIfAbsent(name, first -> new Build(kata, compiler, folder.resolve(name)));
            List<CompileError> errors = build.update(roots, sources);
            Folders.copy(build.folder(), output);
            return errors;
        });
    }

    /**
     * Compiles tests that belong to no class to be written.
     *
     * @param roots the tests
     * @param sources what else may be compiled with them
     * @param output where the class files go
     * @return the errors, in order; empty when all is well
     * @throws InterruptedException if this thread was interrupted meanwhile
     */
    List<CompileError> compileAnew(List<Path> roots, SourceSnapshot sources, Path output) throws InterruptedException {
        return inThread(() -> compiler.compile(roots, sources.folders(), output).errors());
    }

    private List<CompileError> inThread(Supplier<List<CompileError>> work) throws InterruptedException {
        List<CompileError> errors;
        try {
            errors = CompletableFuture.supplyAsync(work, thread).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return errors;
    }

    @Override
    public void close() {
        thread.shutdown();
        compiler.close();
    }
}
