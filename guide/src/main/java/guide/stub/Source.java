package guide.stub;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * One Java file as text and as a syntax tree, and the way from the one to the other.
 *
 * <p>The tree knows no white space and no comments other than Javadoc; the methods here find those in the text. An
 * offset is a number of characters from the start of the text.
 */
final class Source {

    final String text;
    final CompilationUnitTree unit;
    final DocTrees trees;
    private final String file;

    private Source(String file, String text, CompilationUnitTree unit, DocTrees trees) {
        this.file = file;
        this.text = text;
        this.unit = unit;
        this.trees = trees;
    }

    /**
     * Parses a file; its names are not looked up.
     *
     * @param file what errors call the file
     * @param text the source
     * @throws SourceException at the first syntax error
     */
    static Source parse(String file, String text) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("this Java has no compiler; run with a JDK, not a JRE");
        }
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavacTask task;
        CompilationUnitTree unit;
        try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, null)) {
            // No processor is wanted, and each library would be searched for some.
            files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
            task = (JavacTask) compiler.getTask(
                    null, files, problems, List.of("-proc:none"), null, List.of(new InMemory(text)));
            unit = task.parse().iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Diagnostic<?> problem : problems.getDiagnostics()) {
            if (problem.getKind() == Diagnostic.Kind.ERROR) {
                int line = (int) Math.max(1, problem.getLineNumber());
                throw new SourceException(file, line, problem.getMessage(Locale.ROOT));
            }
        }
        return new Source(file, text, unit, DocTrees.instance(task));
    }

    /** Where the tree starts: at its modifiers and annotations, below its Javadoc. */
    int start(Tree tree) {
        return (int) trees.getSourcePositions().getStartPosition(unit, tree);
    }

    /** Where the tree ends, exclusive. */
    int end(Tree tree) {
        return (int) trees.getSourcePositions().getEndPosition(unit, tree);
    }

    String text(Tree tree) {
        return text.substring(start(tree), end(tree));
    }

    /**
     * The members of a type, each in a list of those that are declared together, as in {@code int a, b;}. The
     * components of a record, which the tree counts among its members, are left out.
     */
    List<List<Tree>> declarations(ClassTree type) {
        int brace = brace(type);
        Map<Integer, List<Tree>> byStart = type.getMembers().stream()
                .filter(member -> start(member) > brace)
                .collect(Collectors.groupingBy(this::start, TreeMap::new, Collectors.toList()));
        return List.copyOf(byStart.values());
    }

    /** Where the package and the imports end, with comments behind them: 0 if there are none. */
    int headerEnd() {
        int end = unit.getPackage() == null ? 0 : withRestOfLine(end(unit.getPackage()));
        for (Tree imported : unit.getImports()) {
            end = withRestOfLine(end(imported));
        }
        return end;
    }

    /** The words, numbers, literals and signs of a part of the text; white space and comments are none. */
    List<String> tokens(int from, int to) {
        return tokensByLine(from, to).stream().flatMap(List::stream).collect(Collectors.toList());
    }

    /** The same, line by line; lines without any are left out. */
    List<List<String>> tokensByLine(int from, int to) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        for (int i = from; i < to; ) {
            int end = next(i);
            if (isLineBreak(text.charAt(i)) && !line.isEmpty()) {
                lines.add(line);
                line = new ArrayList<>();
            }
            while (end < to && isWord(i) && isWord(end)) {
                end++;
            }
            if (skipComment(i) == i && !Character.isWhitespace(text.charAt(i))) {
                line.add(text.substring(i, end));
            }
            i = end;
        }
        lines.add(line);
        return lines;
    }

    private boolean isWord(int offset) {
        return Character.isJavaIdentifierPart(text.charAt(offset));
    }

    /** What the file's lines end with. */
    String lineBreak() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** The white space at the start of the line that {@code offset} is on. */
    String indent(int offset) {
        int line = offset;
        while (line > 0 && !isLineBreak(text.charAt(line - 1))) {
            line--;
        }
        return text.substring(line, Math.min(skipSpace(line), offset));
    }

    /** The first offset from {@code offset} on that is not white space. */
    int skipSpace(int offset) {
        int i = offset;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Where a declaration that ends at {@code end} stops when a comment behind it on the same line is counted in. */
    int withRestOfLine(int end) {
        for (int i = end; ; ) {
            if (i == text.length() || isLineBreak(text.charAt(i))) {
                return i;
            }
            int comment = skipComment(i);
            boolean comments = comment > i && text.substring(i, comment).lines().count() == 1;
            if (!comments && " \t;".indexOf(text.charAt(i)) < 0) {
                return end;
            }
            i = comments ? comment : i + 1;
        }
    }

    /** The offset of a type's opening brace. */
    int brace(ClassTree type) {
        int i = Math.max(start(type), end(type.getModifiers()));
        for (int parentheses = 0; parentheses > 0 || text.charAt(i) != '{'; i = next(i)) {
            if (text.charAt(i) == '(') {
                parentheses++;
            } else if (text.charAt(i) == ')') {
                parentheses--;
            }
        }
        return i;
    }

    /** The offset of a keyword among modifiers that hold it; the words in annotations and comments do not count. */
    int keyword(ModifiersTree modifiers, String keyword) {
        int i = start(modifiers);
        while (!text.startsWith(keyword, i)) {
            int offset = i;
            i = modifiers.getAnnotations().stream().filter(a -> start(a) == offset).findFirst()
                    .map(this::end).orElseGet(() -> next(offset));
        }
        return i;
    }

    SourceException problem(int offset, String message) {
        return new SourceException(file, (int) unit.getLineMap().getLineNumber(offset), message);
    }

    private int next(int offset) {
        int comment = skipComment(offset);
        if (comment > offset) {
            return comment;
        }
        if (text.charAt(offset) == '"' || text.charAt(offset) == '\'') {
            return skipLiteral(offset);
        }
        return offset + 1;
    }

    private int skipComment(int offset) {
        if (text.startsWith("//", offset)) {
            int i = offset;
            while (i < text.length() && !isLineBreak(text.charAt(i))) {
                i++;
            }
            return i;
        }
        return text.startsWith("/*", offset) ? text.indexOf("*/", offset + 2) + 2 : offset;
    }

    private int skipLiteral(int offset) {
        String quote = text.startsWith("\"\"\"", offset) ? "\"\"\"" : text.substring(offset, offset + 1);
        int i = offset + quote.length();
        while (!text.startsWith(quote, i)) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i + quote.length();
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private static final class InMemory extends SimpleJavaFileObject {

        private final String text;

        InMemory(String text) {
            super(URI.create("string:///Source.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
