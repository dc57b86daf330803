package guide.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Reads off a test class which tests it declares, without running it. What it inherits from a type in the same folder,
 * such as an interface with {@code @Test} methods, it declares as well, under its own name.
 */
final class DeclaredTests {

    private static final Set<String> MARKS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "Property", "Example");

    private final Set<String> tests = new LinkedHashSet<>();

    private DeclaredTests() {
    }

    /**
     * The tests of a file.
     *
     * @param file a Java source
     * @return their names, such as {@code LruCacheTest.anUpdateEvictsNothing}: the file's own in order, then those that
     *     they inherit
     */
    static List<String> in(Path file) {
        DeclaredTests declared = new DeclaredTests();
        parse(file).getTypeDecls().forEach(type -> declared.collect(type, file));
        return List.copyOf(declared.tests);
    }

    /** Reads a Java source without its types. */
    static CompilationUnitTree parse(Path file) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            // No processor is wanted, and each library would be searched for some.
            files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
                    files.getJavaFileObjects(file));
            return task.parse().iterator().next();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void collect(Tree declaration, Path file) {
        declaration.accept(new TreeScanner<Void, String>() {
            @Override
            public Void visitClass(ClassTree type, String outer) {
                String name = outer.isEmpty() ? type.getSimpleName().toString() : outer + "$" + type.getSimpleName();
                super.visitClass(type, name);
                inherit(type, name, file, new HashSet<>());
                return null;
            }

            @Override
            public Void visitMethod(MethodTree method, String type) {
                if (isTest(method)) {
                    tests.add(type + "." + method.getName());
                }
                return super.visitMethod(method, type);
            }
        }, "");
    }

    /** Adds the tests of a type's supertypes in the folder, but for those that are overridden. */
    private void inherit(ClassTree type, String name, Path file, Set<String> overridden) {
        methods(type).forEach(method -> overridden.add(method.getName().toString()));
        Stream.concat(Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream())
                .map(supertype -> file.resolveSibling(supertype.toString().replaceFirst("(?s)<.*", "") + ".java"))
                .filter(Files::exists)
                .forEach(above -> parse(above).getTypeDecls().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(ClassTree.class::cast)
                        .filter(found -> above.endsWith(found.getSimpleName() + ".java"))
                        .forEach(found -> {
                            methods(found)
                                    .filter(DeclaredTests::isTest)
                                    .filter(method -> !overridden.contains(method.getName().toString()))
                                    .forEach(method -> tests.add(name + "." + method.getName()));
                            inherit(found, name, above, overridden);
                        }));
    }

    private static Stream<MethodTree> methods(ClassTree type) {
        return type.getMembers().stream().filter(MethodTree.class::isInstance).map(MethodTree.class::cast);
    }

    private static boolean isTest(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .map(mark -> mark.getAnnotationType().toString())
                .anyMatch(mark -> MARKS.contains(mark.substring(mark.lastIndexOf('.') + 1)));
    }
}
