package guide.stub;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import guide.book.Nearest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Cuts the part out of a Java file that a chapter shows. */
public final class Snippet {

    private Snippet() {
    }

    /**
     * Cuts a member out.
     *
     * <p>A method, or a type with its body, comes without its Javadoc but with its annotations, and moved to the left
     * margin. Where several are called the same, the first in the file is meant. The whole file comes to the letter.
     *
     * @param source the text of the file, not null
     * @param member the name of a method or of a type; empty for the whole file; not null
     * @return the text, without a line break at the end unless it is the whole file
     * @throws IllegalArgumentException if there is no such member; the message names the most similar ones
     * @throws SourceException if {@code member} is not empty and the file has a syntax error
     */
    public static String of(String source, String member) {
        return of(source, member, "source");
    }

    /** The same; {@code file} is what a syntax error calls the file. */
    static String of(String text, String member, String file) {
        if (member.isEmpty()) {
            return text;
        }
        Source source = Source.parse(file, text);
        Map<String, Tree> members = members(source);
        Tree tree = members.get(member);
        if (tree == null) {
            String similar = Nearest.inOrder(member, members.keySet()).stream().limit(3)
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException("there is no " + member
                    + (similar.isEmpty() ? ", nor any other member" : "; there is " + similar));
        }
        return (source.indent(source.start(tree)) + source.text(tree)).stripIndent();
    }

    private static Map<String, Tree> members(Source source) {
        Map<String, Tree> members = new LinkedHashMap<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void unused) {
                members.putIfAbsent(type.getSimpleName().toString(), type);
                return super.visitClass(type, unused);
            }

            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                members.putIfAbsent(method.getName().toString(), method);
                return super.visitMethod(method, unused);
            }
        }.scan(source.unit, null);
        members.keySet().removeIf(name -> name.isEmpty() || name.equals("<init>"));
        return members;
    }
}
