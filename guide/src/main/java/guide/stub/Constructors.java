package guide.stub;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The constructors of one class, and what must stay of them for its stub to compile. */
final class Constructors {

    private final List<MethodTree> all;
    private final boolean callsAreNeeded;

    Constructors(ClassTree type) {
        all = type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(Constructors::isConstructor)
                .collect(Collectors.toList());
        callsAreNeeded = type.getKind() == Tree.Kind.RECORD
                || all.stream().anyMatch(Constructors::handsArgumentsToSuperclass);
    }

    static boolean isConstructor(MethodTree method) {
        return method.getName().contentEquals("<init>");
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    StubAction action(MethodTree constructor) {
        if (callsAreNeeded) {
            return call(constructor).isPresent() ? StubAction.THROW_BEHIND_CALL : StubAction.THROW;
        }
        if (!isPrivate(constructor)) {
            return StubAction.THROW;
        }
        if (!all.stream().allMatch(Constructors::isPrivate)) {
            return StubAction.REMOVE;
        }
        Optional<MethodTree> lock = all.stream().filter(Constructors::doesNothing).findFirst();
        if (lock.isPresent()) {
            return constructor == lock.get() ? StubAction.KEEP : StubAction.REMOVE;
        }
        return constructor == all.get(0) ? StubAction.CLEAR : StubAction.REMOVE;
    }

    private static boolean handsArgumentsToSuperclass(MethodTree constructor) {
        return call(constructor)
                .filter(call -> call.getMethodSelect().toString().endsWith("super") && !call.getArguments().isEmpty())
                .isPresent();
    }

    private static boolean doesNothing(MethodTree constructor) {
        return constructor.getParameters().isEmpty() && constructor.getBody().getStatements().isEmpty();
    }

    private static boolean isPrivate(MethodTree constructor) {
        return constructor.getModifiers().getFlags().contains(Modifier.PRIVATE);
    }

    /** The explicit call of another constructor, {@code this(...)} or {@code super(...)}, that it starts with. */
    private static Optional<MethodInvocationTree> call(MethodTree constructor) {
        List<? extends StatementTree> statements = constructor.getBody().getStatements();
        return !statements.isEmpty()
                && statements.get(0) instanceof ExpressionStatementTree statement
                && statement.getExpression() instanceof MethodInvocationTree call
                && call.getMethodSelect().toString().matches("this|(.*\\.)?super")
                ? Optional.of(call)
                : Optional.empty();
    }
}
