package guide.check;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads off a test class which tests it declares, without running it. */
final class DeclaredTests {

    private static final Set<String> MARKS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "Property", "Example");

    private DeclaredTests() {
    }

    /**
     * The tests of a file.
     *
     * @param file a Java source
     * @return their names, such as {@code LruCacheTest.anUpdateEvictsNothing}, in order
     */
    static List<String> in(Path file) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> tests = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
                    files.getJavaFileObjects(file));
            for (CompilationUnitTree unit : task.parse()) {
                new Collector(tests).scan(unit, "");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return tests;
    }

    private static final class Collector extends TreeScanner<Void, String> {

        private final List<String> tests;

        Collector(List<String> tests) {
            this.tests = tests;
        }

        @Override
        public Void visitClass(ClassTree type, String outer) {
            String name = outer.isEmpty() ? type.getSimpleName().toString() : outer + "$" + type.getSimpleName();
            return super.visitClass(type, name);
        }

        @Override
        public Void visitMethod(MethodTree method, String type) {
            boolean test = method.getModifiers().getAnnotations().stream()
                    .map(mark -> mark.getAnnotationType().toString())
                    .anyMatch(mark -> MARKS.contains(mark.substring(mark.lastIndexOf('.') + 1)));
            if (test) {
                tests.add(type + "." + method.getName());
            }
            return super.visitMethod(method, type);
        }
    }
}
