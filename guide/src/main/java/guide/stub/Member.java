package guide.stub;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * A declaration in the body of a type, or a type in a file, with the comments above it and the one behind it.
 *
 * @param source the file that it stands in
 * @param trees what it declares: one thing, or several fields in one statement
 * @param from where its text starts, with the white space and the comments above it
 * @param to where its text ends, exclusive, with the comment behind it on its last line
 */
record Member(Source source, List<Tree> trees, int from, int to) {

    /** The members of a type in their order. What lies between two of them belongs to the latter. */
    static List<Member> of(Source source, ClassTree type) {
        return inOrder(source, source.declarations(type), bodyStart(source, type));
    }

    /** The outermost types of a file. */
    static List<Member> of(Source source) {
        List<List<Tree>> types = source.unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(type -> List.<Tree>of(type))
                .collect(Collectors.toList());
        return inOrder(source, types, source.headerEnd());
    }

    /** Where the first member of a type starts, with the white space above it. */
    static int bodyStart(Source source, ClassTree type) {
        return source.withRestOfLine(source.brace(type) + 1);
    }

    private static List<Member> inOrder(Source source, List<List<Tree>> declarations, int start) {
        List<Member> members = new ArrayList<>();
        int from = start;
        for (List<Tree> trees : declarations) {
            int to = source.withRestOfLine(source.end(trees.get(trees.size() - 1)));
            members.add(new Member(source, trees, from, to));
            from = to;
        }
        return members;
    }

    Tree tree() {
        return trees.get(0);
    }

    /** Where the declaration itself starts, below its comments. */
    int start() {
        return source.start(tree());
    }

    boolean isField() {
        return tree() instanceof VariableTree;
    }

    boolean isInitializer() {
        return tree() instanceof BlockTree;
    }

    boolean hasDoc() {
        return source.text.substring(from, start()).contains("/**");
    }

    /** The type, if it has members that can be replaced one by one. */
    boolean isOpen() {
        return tree() instanceof ClassTree type
                && Set.of(Tree.Kind.CLASS, Tree.Kind.RECORD, Tree.Kind.INTERFACE).contains(type.getKind());
    }

    ClassTree type() {
        return (ClassTree) tree();
    }

    boolean is(Modifier modifier) {
        return modifiers().getFlags().contains(modifier);
    }

    boolean overrides() {
        return modifiers().getAnnotations().stream()
                .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    private ModifiersTree modifiers() {
        if (tree() instanceof MethodTree method) {
            return method.getModifiers();
        }
        return tree() instanceof VariableTree field ? field.getModifiers() : type().getModifiers();
    }

    /** The tokens of the declaration; comments are none. */
    List<String> tokens() {
        return source.tokens(start(), source.end(trees.get(trees.size() - 1)));
    }

    /** What the member is known by: fields and types by name, methods and constructors with their parameters' types. */
    Set<String> keys() {
        return trees.stream().map(Member::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(Tree tree) {
        if (tree instanceof MethodTree method) {
            return method.getName() + method.getParameters().stream()
                    .map(parameter -> erased(parameter.getType()))
                    .collect(Collectors.joining(", ", "(", ")"));
        }
        if (tree instanceof VariableTree field) {
            return field.getName().toString();
        }
        if (tree instanceof ClassTree type) {
            return "class " + type.getSimpleName();
        }
        return tree instanceof BlockTree block && block.isStatic() ? "static {}" : "{}";
    }

    private static String erased(Tree type) {
        if (type instanceof ParameterizedTypeTree generic) {
            return erased(generic.getType());
        }
        if (type instanceof AnnotatedTypeTree annotated) {
            return erased(annotated.getUnderlyingType());
        }
        if (type instanceof ArrayTypeTree array) {
            return erased(array.getType()) + "[]";
        }
        return type.toString().replaceFirst(".*\\.", "");
    }

    /** How an error calls it. */
    String name() {
        if (tree() instanceof MethodTree method && Constructors.isConstructor(method)) {
            return "the constructor " + key(method).replace("<init>", "");
        }
        return isInitializer() ? "the initializer block" : String.join(", ", keys()).replace("class ", "");
    }
}
