package guide.stub;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTreeScanner;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The names that the remaining part of a file mentions, in code and in Javadoc.
 *
 * <p>Complains of a mention of something that is gone. Names are resolved by scope alone, without types, and in doubt
 * in favor of the author; what slips through is found by the compiler.
 */
final class References extends TreePathScanner<Void, Void> {

    private final Source source;
    private final Set<Tree> gone;
    private final Set<String> inCode = new HashSet<>();
    private final Set<String> inDocs = new HashSet<>();

    private References(Source source, Set<Tree> gone) {
        this.source = source;
        this.gone = gone;
    }

    /**
     * Reads all of a file but the trees that are gone.
     *
     * @throws SourceException at the first mention of a member that is gone
     */
    static References in(Source source, Set<Tree> gone) {
        References references = new References(source, gone);
        references.scan(source.unit, null);
        return references;
    }

    /** Whether an import is needed. Javadoc does not see static imports; an import of everything is never given up. */
    boolean need(ImportTree imported) {
        if (!(imported.getQualifiedIdentifier() instanceof MemberSelectTree path)) {
            return true;
        }
        String name = path.getIdentifier().toString();
        return name.equals("*") || inCode.contains(name) || !imported.isStatic() && inDocs.contains(name);
    }

    @Override
    public Void scan(Tree tree, Void unused) {
        return gone.contains(tree) ? null : super.scan(tree, unused);
    }

    @Override
    public Void visitImport(ImportTree tree, Void unused) {
        return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        readDoc();
        return super.visitClass(tree, unused);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
        readDoc();
        return super.visitMethod(tree, unused);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        readDoc();
        return super.visitVariable(tree, unused);
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void unused) {
        scan(tree.getAnnotationType(), unused);
        for (ExpressionTree argument : tree.getArguments()) {
            scan(argument instanceof AssignmentTree pair ? pair.getExpression() : argument, unused);
        }
        return null;
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
        String name = tree.getName().toString();
        inCode.add(name);
        resolve(key(tree, name), source.start(tree));
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        String name = tree.getIdentifier().toString();
        resolveIn(enclosing(tree.getExpression().toString()), key(tree, name), source.start(tree));
        return super.visitMemberSelect(tree, unused);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        ClassTree owner = enclosing(tree.getQualifierExpression().toString());
        resolveIn(owner, tree.getName() + "()", source.start(tree));
        return super.visitMemberReference(tree, unused);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        ClassTree type = enclosing(tree.getIdentifier().toString().replaceFirst("(?s)<.*", ""));
        int arguments = tree.getArguments().size();
        if (type != null && has(type, arguments, true) && !has(type, arguments, false)) {
            throw problem(source.start(tree), "new " + type.getSimpleName());
        }
        return super.visitNewClass(tree, unused);
    }

    private void readDoc() {
        DocCommentTree doc = source.trees.getDocCommentTree(getCurrentPath());
        new DocTreeScanner<Void, Void>() {
            @Override
            public Void visitReference(ReferenceTree reference, Void unused) {
                String signature = reference.getSignature();
                inDocs.addAll(Arrays.asList(signature.split("\\W+")));
                resolveDoc(signature, (int) source.trees.getSourcePositions()
                        .getStartPosition(source.unit, doc, reference));
                return null;
            }
        }.scan(doc, null);
    }

    /** Follows a reference such as {@code #evict(Object)}, {@code Node} or {@code LruCache#entries}. */
    private void resolveDoc(String signature, int offset) {
        String[] parts = signature.replaceFirst("\\(.*", "").split("#", 2);
        if (!parts[0].isEmpty()) {
            resolve(parts[0], offset);
        }
        ClassTree owner = enclosing(parts[0].isEmpty() ? "this" : parts[0]);
        if (parts.length == 2 && owner != null && !keeps(owner, parts[1]) && !keeps(owner, parts[1] + "()")) {
            resolveIn(owner, parts[1], offset);
            resolveIn(owner, parts[1] + "()", offset);
        }
    }

    /** Follows a name that stands alone: the nearest declaration around it counts. */
    private void resolve(String key, int offset) {
        for (Tree around : getCurrentPath()) {
            boolean found = around instanceof ClassTree type ? resolveIn(type, key, offset) : declares(around, key);
            if (found) {
                return;
            }
        }
    }

    private boolean resolveIn(ClassTree type, String key, int offset) {
        if (type == null || keeps(type, key)) {
            return type != null;
        }
        if (type.getMembers().stream().anyMatch(member -> key(member).equals(key))) {
            throw problem(offset, key);
        }
        return false;
    }

    private SourceException problem(int offset, String mention) {
        return source.problem(offset, "what the stub keeps must not mention " + mention + ", which the stub does not"
                + " have; make that package-private, or do without it here");
    }

    /** Whether the type has constructors, of those that are gone or of the others, with so many parameters. */
    private boolean has(ClassTree type, int parameters, boolean areGone) {
        return type.getMembers().stream().anyMatch(member -> member instanceof MethodTree method
                && Constructors.isConstructor(method)
                && method.getParameters().size() == parameters
                && gone.contains(method) == areGone);
    }

    private boolean keeps(ClassTree type, String key) {
        return type.getTypeParameters().stream().anyMatch(parameter -> parameter.getName().contentEquals(key))
                || type.getMembers().stream().anyMatch(member -> !gone.contains(member)
                        && (key(member).equals(key)
                        || type.getKind() == Tree.Kind.RECORD && (key(member) + "()").equals(key)));
    }

    /** Whether a method or a variable with its initializer declares the name in any place. */
    private static boolean declares(Tree tree, String key) {
        if (!(tree instanceof MethodTree || tree instanceof VariableTree)) {
            return false;
        }
        Set<String> names = new HashSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree inner, Void unused) {
                names.add(inner instanceof TypeParameterTree parameter ? parameter.getName().toString() : key(inner));
                return super.scan(inner, unused);
            }
        }.scan(tree, null);
        return names.contains(key);
    }

    /** The class around the current place that is called so, or the nearest one for {@code this}; null if none is. */
    private ClassTree enclosing(String name) {
        for (Tree around : getCurrentPath()) {
            if (around instanceof ClassTree type && (name.equals("this") || type.getSimpleName().contentEquals(name))) {
                return type;
            }
        }
        return null;
    }

    private String key(Tree mention, String name) {
        Tree parent = getCurrentPath().getParentPath().getLeaf();
        boolean called = parent instanceof MethodInvocationTree call && call.getMethodSelect() == mention;
        return called ? name + "()" : name;
    }

    /** What a member is known by: a method by its name and parentheses, so that a field may be called the same. */
    private static String key(Tree member) {
        if (member instanceof MethodTree method) {
            return method.getName() + "()";
        }
        if (member instanceof VariableTree variable) {
            return variable.getName().toString();
        }
        return member instanceof ClassTree type ? type.getSimpleName().toString() : "";
    }
}
