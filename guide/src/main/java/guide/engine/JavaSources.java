package guide.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            "-proc:none", "-g", "-parameters", "-implicit:class", "-encoding", "UTF-8");

    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;

    /**
     * Prepares the compiler.
     *
     * @param classPath the libraries that sources may use
     * @throws IllegalStateException if this Java has no compiler
     */
    JavaSources(List<Path> classPath) {
        compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("This Java (" + System.getProperty("java.home")
                    + ") has no compiler: it is a JRE. Set JAVA_HOME to a JDK of version 17 or newer.");
        }
        files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Compiles files and what they need.
     *
     * @param sources the files
     * @param sourcePath the folders in which other sources are looked for, first match wins
     * @param output the folder for the class files; it must exist
     * @return the errors, in order; empty when all is well
     */
    synchronized List<CompileError> compile(List<Path> sources, List<Path> sourcePath, Path output) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try {
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, sourcePath);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        boolean compiled = compiler.getTask(null, files, found, OPTIONS, null,
                files.getJavaFileObjectsFromPaths(sources)).call();
        List<CompileError> errors = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : found.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(error(diagnostic));
            }
        }
        if (!compiled && errors.isEmpty()) {
            throw new IllegalStateException("the compiler failed without saying why: " + found.getDiagnostics());
        }
        return errors;
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
