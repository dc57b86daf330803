package guide.stub;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Makes a kata's stub from its solution: the same file with the thinking taken out.
 *
 * <ul>
 *   <li>The body of a method or constructor that is not private becomes a {@code throw} that says TODO.
 *   <li>Private members and initializer blocks go, with the comments above them and behind them.
 *   <li>{@code synchronized} goes from methods: how a class is made safe for threads is part of the answer.
 *   <li>Imports that are not needed any more go.
 *   <li>Nested classes become stubs as well; nested records, enums, interfaces and annotations stay.
 *   <li>Everything else stays to the letter: Javadoc, signatures, fields that are not private, comments, line breaks.
 * </ul>
 *
 * <p>A stub compiles if its solution does, without warnings. To that end some private things stay:
 *
 * <ul>
 *   <li>a {@code serialVersionUID};
 *   <li>in a record, and where a constructor hands arguments to its superclass: all constructors, each of which
 *       starts with its call of another or of the superclass;
 *   <li>of a class with private constructors only, the one that has neither parameters nor statements; if there is
 *       none, one without parameters that throws.
 * </ul>
 */
public final class Stub {

    private static final String STEP = "    ";

    private final Source source;
    private final Edits edits = new Edits();
    private final Set<Tree> gone = new HashSet<>();

    private Stub(Source source) {
        this.source = source;
    }

    /**
     * Writes the stub of a kata.
     *
     * @param solution the source of the solution's file, not null
     * @param fileName the name of that file for error messages, not null
     * @return the source of the stub
     * @throws SourceException if the solution has a syntax error; if what stays mentions something that goes, for
     *     example a public constant that is computed from a private one; if a final field that stays gets its value
     *     from an initializer block; or if the kata is an enum, of which there is no stub
     */
    public static String of(String solution, String fileName) {
        return new Stub(Source.parse(fileName, solution)).write();
    }

    private String write() {
        for (Tree tree : source.unit.getTypeDecls()) {
            if (tree.getKind() == Tree.Kind.ENUM) {
                throw source.problem(source.start(tree), "an enum has no stub; make the kata a class");
            }
            if (tree instanceof ClassTree type) {
                thinOut(type, type.getSimpleName().toString());
            }
        }
        new Hierarchy(source, gone).unseal(edits);
        dropImports(References.in(source, gone));
        return edits.applyTo(source.text);
    }

    private void thinOut(ClassTree type, String name) {
        Constructors constructors = new Constructors(type);
        int body = source.withRestOfLine(source.brace(type) + 1);
        DeclarationRemover remover = new DeclarationRemover(source, edits, body);
        for (List<Tree> declaration : source.declarations(type)) {
            Tree member = declaration.get(0);
            int start = source.start(member);
            int end = source.end(declaration.get(declaration.size() - 1));
            StubAction action = action(member, constructors);
            switch (action) {
                case REMOVE -> {
                    remover.remove(end);
                    gone.addAll(declaration);
                }
                case CLEAR -> {
                    remover.keepWithoutComments(start, end);
                    gone.addAll(declaration);
                    String signature = "private " + type.getSimpleName() + "() ";
                    edits.replace(start, end, signature + todo(start, "", "new " + name));
                }
                default -> {
                    remover.keep(end);
                    declaration.forEach(each -> change(each, action, name, constructors));
                }
            }
        }
        remover.closeBefore(source.end(type) - 1);
    }

    private static StubAction action(Tree member, Constructors constructors) {
        if (member instanceof MethodTree method) {
            if (Constructors.isConstructor(method)) {
                return constructors.action(method);
            }
            return isPrivate(method.getModifiers()) ? StubAction.REMOVE : StubAction.THROW;
        }
        if (member instanceof VariableTree field) {
            boolean stays = !isPrivate(field.getModifiers()) || field.getName().contentEquals("serialVersionUID");
            return stays ? StubAction.KEEP : StubAction.REMOVE;
        }
        if (member instanceof ClassTree type && !isPrivate(type.getModifiers())) {
            return type.getKind() == Tree.Kind.CLASS ? StubAction.THROW : StubAction.KEEP;
        }
        return StubAction.REMOVE;
    }

    private void change(Tree member, StubAction action, String name, Constructors constructors) {
        if (member instanceof VariableTree field) {
            requireValue(field, constructors);
        } else if (member instanceof ClassTree type && action == StubAction.THROW) {
            thinOut(type, name + "." + type.getSimpleName());
        } else if (member instanceof MethodTree method && action != StubAction.KEEP && method.getBody() != null) {
            empty(method, action, name);
        }
    }

    private void empty(MethodTree method, StubAction action, String name) {
        if (method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)) {
            int offset = source.keyword(method.getModifiers(), "synchronized");
            edits.replace(offset, source.skipSpace(offset + "synchronized".length()), "");
        }
        List<? extends StatementTree> statements = method.getBody().getStatements();
        int left = action == StubAction.THROW_BEHIND_CALL ? 1 : 0;
        gone.addAll(statements.subList(left, statements.size()));
        String call = left == 0 ? "" : source.text(statements.get(0));
        String what = Constructors.isConstructor(method) ? "new " + name : name + "." + method.getName();
        int start = source.start(method);
        edits.replace(source.start(method.getBody()), source.end(method.getBody()), todo(start, call, what));
    }

    private String todo(int start, String call, String what) {
        String line = source.lineBreak() + source.indent(start);
        return "{" + (call.isEmpty() ? "" : line + STEP + call)
                + line + STEP + "throw new UnsupportedOperationException(\"TODO: " + what + "\");"
                + line + "}";
    }

    /** Initializer blocks go, so a final field that stays must get its value elsewhere: constructors never end. */
    private void requireValue(VariableTree field, Constructors constructors) {
        Set<Modifier> modifiers = field.getModifiers().getFlags();
        if (modifiers.contains(Modifier.FINAL)
                && field.getInitializer() == null
                && (modifiers.contains(Modifier.STATIC) || constructors.isEmpty())) {
            throw source.problem(source.start(field), "the final field " + field.getName() + " stays in the stub"
                    + " without a value; give it one here, or make it private");
        }
    }

    private void dropImports(References references) {
        List<? extends ImportTree> imports = source.unit.getImports();
        if (imports.isEmpty()) {
            return;
        }
        PackageTree header = source.unit.getPackage();
        int start = header == null ? source.start(imports.get(0)) : source.withRestOfLine(source.end(header));
        DeclarationRemover remover = new DeclarationRemover(source, edits, start);
        for (ImportTree imported : imports) {
            if (references.need(imported)) {
                remover.keep(source.end(imported));
            } else {
                remover.remove(source.end(imported));
            }
        }
        remover.closeInText(header == null);
    }

    private static boolean isPrivate(ModifiersTree modifiers) {
        return modifiers.getFlags().contains(Modifier.PRIVATE);
    }
}
