package guide.stub;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of members that code mentions: fields and types by name, methods by name and number of arguments. What
 * stands alone is looked for in the types around it; what stands behind a dot may be any type's. In doubt something is
 * mentioned.
 */
final class Mentions {

    private static final String ANY = "*";

    private final Set<Mention> found = new HashSet<>();

    /** A name in a type; in any if that is null. */
    private record Mention(Scope type, String name) {
    }

    /** A type, the names that its members have, and the type around it or null. */
    static final class Scope {

        private final String name;
        private final Scope outer;
        private final Set<String> members = new HashSet<>();

        Scope(String name, Scope outer) {
            this.name = name;
            this.outer = outer;
        }

        void declare(List<? extends Tree> trees) {
            for (Tree tree : trees) {
                if (tree instanceof MethodTree method) {
                    members.add(method.getName() + "()");
                } else if (tree instanceof VariableTree field) {
                    members.add(field.getName().toString());
                } else if (tree instanceof ClassTree type) {
                    members.add(type.getSimpleName().toString());
                }
            }
        }

        Scope declaring(String member) {
            Scope scope = this;
            while (scope != null && !scope.members.contains(member)) {
                scope = scope.outer;
            }
            return scope;
        }
    }

    /** Adds what a tree in a type mentions; null mentions nothing. */
    void add(Tree tree, Scope type) {
        new Scanner(type).scan(tree, null);
    }

    /** Whether anything that a member of a type declares is mentioned. */
    boolean mention(Member member, Scope type) {
        return member.trees().stream().anyMatch(declared -> mentionsDeclared(declared, type));
    }

    private boolean mentionsDeclared(Tree declared, Scope type) {
        if (declared instanceof MethodTree method) {
            String name = Constructors.isConstructor(method) ? "new " + type.name : method.getName().toString();
            return found.stream()
                    .filter(mention -> mention.type == null || mention.type == type)
                    .map(Mention::name)
                    .anyMatch(each -> each.equals(name + "/" + ANY) || each.startsWith(name + "/")
                            && (isVarargs(method) || each.equals(name + "/" + method.getParameters().size())));
        }
        String name = declared instanceof VariableTree field ? field.getName().toString()
                : ((ClassTree) declared).getSimpleName().toString();
        return found.contains(new Mention(null, name)) || found.contains(new Mention(type, name));
    }

    private static boolean isVarargs(MethodTree method) {
        return !method.getParameters().isEmpty()
                && method.getParameters().get(method.getParameters().size() - 1).toString().contains("...");
    }

    private final class Scanner extends TreeScanner<Void, Void> {

        private final Scope type;
        /** What the blocks around the place declare themselves, innermost first. */
        private final Deque<Set<String>> locals = new ArrayDeque<>();

        Scanner(Scope type) {
            this.type = type;
        }

        private boolean isLocal(String name) {
            return locals.stream().anyMatch(block -> block.contains(name));
        }

        private void inBlock(Set<String> declared, Runnable inside) {
            locals.push(declared);
            inside.run();
            locals.pop();
        }

        @Override
        public Void visitVariable(VariableTree tree, Void unused) {
            if (!locals.isEmpty()) {
                locals.peek().add(tree.getName().toString());
            }
            return super.visitVariable(tree, unused);
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void unused) {
            String name = tree.getName().toString();
            if (!isLocal(name)) {
                found.add(new Mention(type.declaring(name), name));
            }
            return null;
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
            String name = tree.getIdentifier().toString();
            boolean own = tree.getExpression().toString().equals("this")
                    && locals.stream().noneMatch(LocalClass.class::isInstance);
            found.add(new Mention(own ? type.declaring(name) : null, name));
            return super.visitMemberSelect(tree, unused);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
            ExpressionTree called = tree.getMethodSelect();
            int arguments = tree.getArguments().size();
            if (called instanceof MemberSelectTree select) {
                found.add(new Mention(null, select.getIdentifier() + "/" + arguments));
                scan(select.getExpression(), unused);
            } else if (called.toString().equals("this")) {
                found.add(new Mention(null, "new " + type.name + "/" + arguments));
            } else if (!called.toString().equals("super") && !isLocal(called + "()")) {
                found.add(new Mention(type.declaring(called + "()"), called + "/" + arguments));
            }
            if (tree.getArguments().stream().anyMatch(argument -> argument.toString().endsWith(".class"))) {
                tree.getArguments().forEach(this::lookUp);
            }
            scan(tree.getTypeArguments(), unused);
            return scan(tree.getArguments(), unused);
        }

        /** A name in quotation marks beside a class is looked up by reflection, as a {@code VarHandle}'s is. */
        private void lookUp(ExpressionTree argument) {
            if (argument instanceof LiteralTree literal && literal.getValue() instanceof String name) {
                found.add(new Mention(null, name));
            }
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
            boolean constructs = tree.getMode() == MemberReferenceTree.ReferenceMode.NEW;
            String name = constructs ? "new " + simple(tree.getQualifierExpression()) : tree.getName().toString();
            found.add(new Mention(null, name + "/" + ANY));
            return super.visitMemberReference(tree, unused);
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Void unused) {
            found.add(new Mention(null, "new " + simple(tree.getIdentifier()) + "/" + tree.getArguments().size()));
            return super.visitNewClass(tree, unused);
        }

        private static String simple(Tree type) {
            return type.toString().replaceFirst("(?s)<.*", "").replaceFirst(".*\\.", "");
        }

        /** The members of a class that is declared within hide those around it. */
        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            Set<String> members = new LocalClass();
            for (Tree member : tree.getMembers()) {
                if (member instanceof VariableTree field) {
                    members.add(field.getName().toString());
                } else if (member instanceof MethodTree method) {
                    members.add(method.getName() + "()");
                }
            }
            inBlock(members, () -> super.visitClass(tree, unused));
            return null;
        }

        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            inBlock(new HashSet<>(), () -> super.visitMethod(tree, unused));
            return null;
        }

        @Override
        public Void visitBlock(BlockTree tree, Void unused) {
            inBlock(new HashSet<>(), () -> super.visitBlock(tree, unused));
            return null;
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
            inBlock(new HashSet<>(), () -> super.visitLambdaExpression(tree, unused));
            return null;
        }

        @Override
        public Void visitForLoop(ForLoopTree tree, Void unused) {
            inBlock(new HashSet<>(), () -> super.visitForLoop(tree, unused));
            return null;
        }

        @Override
        public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
            inBlock(new HashSet<>(), () -> super.visitEnhancedForLoop(tree, unused));
            return null;
        }

        @Override
        public Void visitTry(TryTree tree, Void unused) {
            inBlock(new HashSet<>(), () -> super.visitTry(tree, unused));
            return null;
        }

        @Override
        public Void visitCatch(CatchTree tree, Void unused) {
            inBlock(new HashSet<>(), () -> super.visitCatch(tree, unused));
            return null;
        }

        @Override
        public Void visitCase(CaseTree tree, Void unused) {
            inBlock(new HashSet<>(), () -> super.visitCase(tree, unused));
            return null;
        }
    }

    /** The names that a class within a method declares. */
    private static final class LocalClass extends HashSet<String> {

        private static final long serialVersionUID = 1;
    }
}
