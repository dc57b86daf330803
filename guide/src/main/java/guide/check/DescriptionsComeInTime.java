package guide.check;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import guide.book.Chapter;
import guide.book.Workbook;
import guide.engine.TestRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * No description stands behind a call that has failed before it is reached: the reader would never see which rule was
 * broken by which input.
 */
final class DescriptionsComeInTime implements Rule {

    private static final String AT_ONCE = "assertThatThrownBy";
    private static final Set<String> DESCRIPTIONS = Set.of("as", "describedAs");

    @Override
    public String statement() {
        return "Every assertion has its description before it can fail";
    }

    @Override
    public List<Violation> check(Workbook book, TestRunner runner) {
        List<Violation> violations = new ArrayList<>();
        for (Chapter chapter : book.chapters()) {
            for (Path file : tests(book.tests(chapter.id()))) {
                late(file).forEach(test -> violations.add(new Violation(file, test + " describes behind "
                        + AT_ONCE + " what is lost when nothing is thrown.",
                        "Put the description into the call: " + AT_ONCE + "(() -> …, \"the rule, with the input\").")));
            }
        }
        return violations;
    }

    private static List<Path> tests(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).filter(DescriptionsComeInTime::mayFail)
                    .sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean mayFail(Path file) {
        try {
            return Files.readString(file).contains(AT_ONCE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The methods with descriptions that come too late. */
    private static Set<String> late(Path file) {
        Set<String> late = new LinkedHashSet<>();
        new TreeScanner<Void, String>() {
            @Override
            public Void visitMethod(MethodTree method, String outer) {
                return super.visitMethod(method, method.getName().toString());
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, String method) {
                if (call.getMethodSelect() instanceof MemberSelectTree select
                        && DESCRIPTIONS.contains(select.getIdentifier().toString())
                        && isAtOnce(select.getExpression())) {
                    late.add(method);
                }
                return super.visitMethodInvocation(call, method);
            }
        }.scan(DeclaredTests.parse(file), "");
        return late;
    }

    private static boolean isAtOnce(ExpressionTree expression) {
        return expression instanceof MethodInvocationTree call
                && call.getMethodSelect().toString().matches("(.*\\.)?" + AT_ONCE);
    }
}
