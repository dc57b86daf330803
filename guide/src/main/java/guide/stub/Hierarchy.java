package guide.stub;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Who extends whom in what remains of a file: a sealed type that lost all it permits cannot stay sealed. */
final class Hierarchy {

    private final Source source;
    private final Set<Tree> gone;
    private final List<ClassTree> types = new ArrayList<>();
    private final Set<String> supertypes = new HashSet<>();

    /** Reads all of a file but the trees that are gone. */
    Hierarchy(Source source, Set<Tree> gone) {
        this.source = source;
        this.gone = gone;
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void unused) {
                return gone.contains(tree) ? null : super.scan(tree, unused);
            }

            @Override
            public Void visitClass(ClassTree type, Void unused) {
                types.add(type);
                Stream.concat(Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream())
                        .map(Hierarchy::simpleName)
                        .forEach(supertypes::add);
                return super.visitClass(type, unused);
            }
        }.scan(source.unit, null);
    }

    /** Takes types that are gone out of the clauses that permit them, and {@code sealed} away where none is left. */
    void unseal(Edits edits) {
        for (ClassTree type : types) {
            if (type.getModifiers().getFlags().contains(Modifier.SEALED)) {
                unseal(type, edits);
            }
        }
    }

    private void unseal(ClassTree type, Edits edits) {
        List<? extends Tree> permitted = type.getPermitsClause();
        List<? extends Tree> left = permitted.stream().filter(this::isLeft).collect(Collectors.toList());
        boolean none = permitted.isEmpty()
                ? !supertypes.contains(type.getSimpleName().toString())
                : left.isEmpty();
        if (none) {
            int sealed = source.keyword(type.getModifiers(), "sealed");
            edits.replace(sealed, source.skipSpace(sealed + "sealed".length()), "");
        }
        if (left.size() < permitted.size()) {
            int first = source.start(permitted.get(0));
            int end = source.end(permitted.get(permitted.size() - 1));
            String list = left.stream().map(source::text).collect(Collectors.joining(", "));
            if (none) {
                edits.replace(source.text.lastIndexOf("permits", first), source.skipSpace(end), "");
            } else {
                edits.replace(first, end, list);
            }
            permitted.stream().filter(name -> !left.contains(name)).forEach(gone::add);
        }
    }

    private boolean isLeft(Tree permitted) {
        String name = simpleName(permitted);
        return gone.stream().noneMatch(tree ->
                tree instanceof ClassTree type && type.getSimpleName().contentEquals(name));
    }

    private static String simpleName(Tree type) {
        return type.toString().replaceFirst("(?s)<.*", "").replaceFirst(".*\\.", "");
    }
}
