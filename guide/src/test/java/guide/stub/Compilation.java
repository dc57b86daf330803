package guide.stub;

import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources as the build does, and throws the classes away. */
final class Compilation {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final JavaFileManager PLATFORM = COMPILER.getStandardFileManager(null, Locale.ROOT, null);

    private Compilation() {
    }

    /** What the compiler says of files, given by name: errors and warnings, each with its place. */
    static List<String> problems(Map<String, String> files) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<JavaFileObject> units = new ArrayList<>();
        files.forEach((name, text) -> units.add(new Unit(name, text)));
        List<String> options = List.of("-parameters", "-Xlint:all,-processing,-options", "-Werror");
        COMPILER.getTask(null, new Discarding(PLATFORM), problems, options, null, units).call();
        return problems.getDiagnostics().stream()
                .map(problem -> problem.getMessage(Locale.ROOT) + " at " + problem.getLineNumber())
                .collect(Collectors.toList());
    }

    private static final class Unit extends SimpleJavaFileObject {

        private final String text;

        Unit(String name, String text) {
            super(URI.create("string:///" + Path.of(name).getFileName()), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Discarding extends ForwardingJavaFileManager<JavaFileManager> {

        Discarding(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return OutputStream.nullOutputStream();
                }
            };
        }
    }
}
