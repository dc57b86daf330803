package guide.engine;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import guide.book.UserFacingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles sources within this process. What the given files refer to is found on the source path and compiled with
 * them, so that only what a kata needs is compiled, and an error elsewhere does no harm.
 */
final class JavaSources implements AutoCloseable {

    private static final List<String> OPTIONS = List.of("-source", "17", "-target", "17", "-Xlint:none", "-nowarn",
            "-proc:none", "-g", "-parameters", "-XDstringConcat=inline", "-implicit:class", "-encoding", "UTF-8");
    private static final Outline NOTHING = new Outline("", List.of());

    private final JavaCompiler compiler;
    private final List<Path> libraries;
    private final StandardJavaFileManager files;
    private DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();

    /**
     * What came of compiling.
     *
     * @param errors the errors, in order; empty when all is well
     * @param outline what others see of the first file; empty when there are errors
     */
    record Result(List<CompileError> errors, Outline outline) {
    }

    /**
     * Prepares the compiler.
     *
     * @param classPath the libraries that sources may use
     * @throws UserFacingException if this Java has no compiler
     */
    JavaSources(List<Path> classPath) {
        compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new UserFacingException("This Java (" + System.getProperty("java.home")
                    + ") has no compiler: it is a JRE. Set JAVA_HOME to a JDK of version 17 or newer.");
        }
        files = compiler.getStandardFileManager(this::report, Locale.ROOT, StandardCharsets.UTF_8);
        libraries = List.copyOf(classPath);
    }

    /**
     * Compiles files and what they need.
     *
     * @param sources the files
     * @param sourcePath the folders in which other sources are looked for, first match wins
     * @param output the folder for the class files; it must exist
     */
    Result compile(List<Path> sources, List<Path> sourcePath, Path output) {
        return compile(sources, sourcePath, libraries, output, null);
    }

    /**
     * Compiles a file among class files that were made before from the others and this one. Makes no class file unless
     * others see the same of it as they did then.
     *
     * @param source the file, alone in a list
     * @param sourcePath the folders in which other sources are looked for, first match wins
     * @param output the folder of the class files
     * @param expected what others saw of the file
     */
    Result compile(List<Path> source, List<Path> sourcePath, Path output, Outline expected) {
        List<Path> classPath = new ArrayList<>();
        classPath.add(output);
        classPath.addAll(libraries);
        return compile(source, sourcePath, classPath, output, expected);
    }

    private synchronized Result compile(List<Path> sources, List<Path> sourcePath, List<Path> classPath, Path output,
            Outline expected) {
        found = new DiagnosticCollector<>();
        Outline outline;
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, sourcePath);
            // Plug-ins and processors are looked for at each compilation, else in every library.
            files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            JavacTask task = (JavacTask) compiler.getTask(null, files, found, OPTIONS, null,
                    files.getJavaFileObjectsFromPaths(sources));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            analyze(task);
            outline = hasErrors() ? NOTHING : outline(task, units.iterator().next());
            if (!hasErrors() && (expected == null || expected.equals(outline))) {
                task.generate();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        List<CompileError> errors = found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(JavaSources::error)
                .toList();
        return new Result(errors, outline);
    }

    /** Looks at nothing further that has a syntax error, as javac does: some of it makes the analysis itself fail. */
    private void analyze(JavacTask task) throws IOException {
        if (hasErrors()) {
            return;
        }
        try {
            task.analyze();
        } catch (RuntimeException failure) {
            // The syntax error may be in a file that is read on the way.
            if (!hasErrors()) {
                throw failure;
            }
        }
    }

    private boolean hasErrors() {
        return found.getDiagnostics().stream().anyMatch(each -> each.getKind() == Diagnostic.Kind.ERROR);
    }

    private static Outline outline(JavacTask task, CompilationUnitTree unit) {
        Trees trees = Trees.instance(task);
        return Outline.of(unit.getTypeDecls().stream()
                .map(type -> trees.getElement(TreePath.getPath(unit, type)))
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast)
                .toList());
    }

    /** What the files themselves are guilty of, such as bytes that are not UTF-8, comes by this way. */
    private void report(Diagnostic<? extends JavaFileObject> diagnostic) {
        found.report(diagnostic);
    }

    private static CompileError error(Diagnostic<? extends JavaFileObject> diagnostic) {
        Path file = diagnostic.getSource() == null ? Path.of("") : Path.of(diagnostic.getSource().toUri());
        return new CompileError(file, diagnostic.getLineNumber(), diagnostic.getColumnNumber(),
                line(file, diagnostic.getLineNumber()), diagnostic.getMessage(Locale.ROOT));
    }

    private static String line(Path file, long number) {
        if (number < 1 || !Files.isRegularFile(file)) {
            return "";
        }
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            return number <= lines.size() ? lines.get((int) number - 1) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
