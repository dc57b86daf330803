package guide.engine;

import guide.book.UserFacingException;
import guide.book.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Classes of the reference of a chapter, compiled and loaded into this process. The reference is ours and may run here;
 * a reader's own code never does.
 */
public final class Reference implements AutoCloseable {

    private final URLClassLoader loader;
    private final String packageName;

    private Reference(URLClassLoader loader, String packageName) {
        this.loader = loader;
        this.packageName = packageName;
    }

    /**
     * Compiles and loads classes.
     *
     * @param book where the sources lie
     * @param chapter a chapter's id
     * @param packageName the package of the classes
     * @param names the simple names of the classes; what they refer to in the reference is compiled with them
     * @param output a folder for class files, made if it is not there
     * @return the classes
     * @throws UserFacingException if the reference does not compile
     */
    public static Reference load(Workbook book, String chapter, String packageName, List<String> names, Path output) {
        Path sources = book.solutions(chapter);
        List<Path> files = names.stream()
                .map(name -> sources.resolve(packageName.replace('.', '/')).resolve(name + ".java")).toList();
        try (JavaSources compiler = new JavaSources(Libraries.ofThisProcess().paths())) {
            Files.createDirectories(output);
            List<CompileError> errors = compiler.compile(files, List.of(sources), output).errors();
            if (!errors.isEmpty()) {
                throw new UserFacingException("The reference does not compile: " + errors.get(0).message());
            }
            return new Reference(new URLClassLoader(new URL[] {output.toUri().toURL()}), packageName);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * One of the classes.
     *
     * @param name its simple name
     * @return the class
     * @throws IllegalArgumentException if there is none of that name
     */
    public Class<?> type(String name) {
        try {
            return loader.loadClass(packageName + "." + name);
        } catch (ClassNotFoundException missing) {
            throw new IllegalArgumentException("there is no class " + packageName + "." + name, missing);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
