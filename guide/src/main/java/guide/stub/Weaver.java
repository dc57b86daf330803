package guide.stub;

import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Weaves a variant of a kata, which says only what it does otherwise, into the reference.
 *
 * <ul>
 *   <li>A method or constructor of the variant replaces that of the same parameters, a field or a nested type that of
 *       the same name. What the reference does not have joins it.
 *   <li>A nested class is woven in its turn; a nested enum, or a record with other components, is replaced whole.
 *   <li>The headers of types are the variant's: what they extend, implement and are annotated with.
 *   <li>Private members of the reference that nothing mentions any more go, and so do imports.
 *   <li>A member without Javadoc keeps that of the member that it replaces.
 * </ul>
 *
 * <p>So a variant that replaces all that is public is a class of its own.
 */
public final class Weaver {

    private final Source reference;
    private final Source variant;
    private final List<Slot> types;

    private Weaver(Source reference, Source variant) {
        this.reference = reference;
        this.variant = variant;
        requireSame();
        this.types = Slot.all(Member.of(reference), Member.of(variant), false, null);
    }

    /**
     * Reads a variant and the reference.
     *
     * @param reference the text of the reference, not null
     * @param referenceFile the name of its file for error messages, not null
     * @param variant the text of the variant, not null
     * @param variantFile the name of its file for error messages, not null
     * @return what weaves the one into the other
     * @throws SourceException if either has a syntax error, or if the variant is in another package or does not declare
     *     the reference's class
     */
    public static Weaver of(String reference, String referenceFile, String variant, String variantFile) {
        return new Weaver(Source.parse(referenceFile, reference), Source.parse(variantFile, variant));
    }

    /**
     * Reads another variant of the same reference.
     *
     * @param other the text of the variant, not null
     * @param file the name of its file for error messages, not null
     * @return what weaves the one into the other
     * @throws SourceException as {@link #of}
     */
    public Weaver with(String other, String file) {
        return new Weaver(reference, Source.parse(file, other));
    }

    private void requireSame() {
        String expected = packageOf(reference);
        if (variant.unit.getPackage() != null && !packageOf(variant).equals(expected)) {
            throw variant.problem(0, "leave the package out, or say 'package " + expected + ";' as the reference does");
        }
        String name = names(reference).get(0);
        List<Member> types = Member.of(variant);
        if (!names(variant).contains(name)) {
            throw variant.problem(types.isEmpty() ? 0 : types.get(0).start(), "declare the class " + name
                    + ", with the members that replace those of the reference or join them");
        }
    }

    private static String packageOf(Source source) {
        return source.unit.getPackage() == null ? "" : source.unit.getPackage().getPackageName().toString();
    }

    private static List<String> names(Source source) {
        return Member.of(source).stream().map(type -> type.type().getSimpleName().toString())
                .collect(Collectors.toList());
    }

    /**
     * A member of the variant that it could do without.
     *
     * @param line the line on which it starts in the variant, counted from 1
     * @param member what it is called, such as {@code put(Object, Object)}
     */
    public record Spare(int line, String member) {
    }

    /**
     * The members of the variant that say what the reference says. White space and comments do not count.
     *
     * @return them in their order, those of nested types included
     */
    public List<Spare> repeated() {
        return members(Slot::repeats);
    }

    /**
     * The private members of the variant that replace nothing and that nothing mentions.
     *
     * @return them in their order, those of nested types included
     */
    public List<Spare> unused() {
        Weaver unwoven = new Weaver(reference, variant);
        unwoven.keep(false);
        return unwoven.members(slot -> slot.variant != null && !slot.isKept());
    }

    private List<Spare> members(Predicate<Slot> wanted) {
        List<Spare> members = new ArrayList<>();
        types.forEach(type -> type.inner.forEach(slot -> collect(slot, wanted, members)));
        return members;
    }

    private void collect(Slot slot, Predicate<Slot> wanted, List<Spare> members) {
        if (wanted.test(slot)) {
            int line = (int) variant.unit.getLineMap().getLineNumber(slot.variant.start());
            members.add(new Spare(line, slot.variant.name()));
            return;
        }
        slot.inner.forEach(inner -> collect(inner, wanted, members));
    }

    /**
     * How much of the reference a variant repeats: of the lines of code in the reference's types, those that the
     * variant has as well. White space, comments and lines that are only signs do not count.
     *
     * @return a share from 0 to 1
     */
    public double share() {
        List<String> all = lines(reference);
        List<String> repeated = new ArrayList<>(lines(variant));
        long count = all.stream().filter(repeated::remove).count();
        return all.isEmpty() ? 0 : count / (double) all.size();
    }

    private static List<String> lines(Source source) {
        return source.tokensByLine(source.headerEnd(), source.text.length()).stream()
                .map(line -> String.join(" ", line))
                .filter(line -> line.chars().anyMatch(Character::isJavaIdentifierPart))
                .collect(Collectors.toList());
    }

    /**
     * Weaves.
     *
     * @return the file that results
     */
    public Woven weave() {
        keep(true);
        Woven.Builder body = new Woven.Builder(reference);
        types.forEach(slot -> write(slot, body));
        body.add(reference, end(Member.of(reference), reference.headerEnd()), reference.text.length());
        Woven.Builder file = new Woven.Builder(reference);
        writeImports(body.toString(), file);
        file.add(body);
        return file.build();
    }

    private void keep(boolean all) {
        Mentions mentions = new Mentions();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Slot type : types) {
                grew |= type.keep(mentions, all);
            }
        }
    }

    private void write(Slot slot, Woven.Builder out) {
        if (!slot.isKept()) {
            return;
        }
        if (!slot.isOpen()) {
            writeLead(slot, out);
            out.add(slot.member().source(), slot.member().start(), slot.member().to());
            return;
        }
        if (slot.hasOwnHeader()) {
            writeLead(slot, out);
            out.add(variant, slot.variant.start(), Member.bodyStart(variant, slot.variant.type()));
        } else {
            out.add(reference, slot.reference.from(), Member.bodyStart(reference, slot.reference.type()));
        }
        slot.inner.forEach(inner -> write(inner, out));
        Member around = slot.reference == null ? slot.variant : slot.reference;
        int start = Member.bodyStart(around.source(), around.type());
        out.add(around.source(), end(Member.of(around.source(), around.type()), start), around.to());
    }

    /** White space and comments above a member: the reference's Javadoc stays where the variant has none. */
    private void writeLead(Slot slot, Woven.Builder out) {
        if (slot.reference == null || slot.variant == null) {
            out.add(slot.member().source(), slot.member().from(), slot.member().start());
            return;
        }
        Member replaced = slot.reference;
        boolean keepsDoc = replaced.hasDoc() && !slot.variant.hasDoc();
        out.add(reference, replaced.from(), keepsDoc ? replaced.start() : reference.skipSpace(replaced.from()));
        out.add(variant, variant.skipSpace(slot.variant.from()), slot.variant.start());
    }

    private static int end(List<Member> members, int none) {
        return members.isEmpty() ? none : members.get(members.size() - 1).to();
    }

    /** The package, then the imports of both in order, but for those of the reference that nothing needs. */
    private void writeImports(String body, Woven.Builder out) {
        Map<String, ImportTree> own = new TreeMap<>();
        Map<String, Source> imports = new TreeMap<>(Comparator
                .comparing((String text) -> !text.startsWith("import static ")).thenComparing(text -> text));
        variant.unit.getImports().forEach(each -> own.put(variant.text(each), each));
        Set<String> names = own.values().stream().map(Weaver::imported).collect(Collectors.toSet());
        Map<String, ImportTree> trees = new TreeMap<>(own);
        own.keySet().forEach(text -> imports.put(text, variant));
        for (ImportTree each : reference.unit.getImports()) {
            String text = reference.text(each);
            boolean replaced = names.contains(imported(each)) && !own.containsKey(text);
            if (!replaced && isMentioned(imported(each), body)) {
                imports.put(text, reference);
                trees.put(text, each);
            }
        }
        Tree header = reference.unit.getPackage();
        out.add(reference, 0, header == null ? 0 : reference.withRestOfLine(reference.end(header)));
        String previous = "";
        for (Map.Entry<String, Source> each : imports.entrySet()) {
            boolean sameKind = previous.startsWith("import static ") == each.getKey().startsWith("import static ");
            previous = previous.isEmpty() && header == null ? each.getKey() : previous;
            out.breakLines(previous.isEmpty() || !sameKind ? 2 : previous.equals(each.getKey()) ? 0 : 1);
            Tree tree = trees.get(each.getKey());
            out.add(each.getValue(), each.getValue().start(tree), each.getValue().withRestOfLine(
                    each.getValue().end(tree)));
            previous = each.getKey();
        }
    }

    private static String imported(ImportTree tree) {
        return tree.getQualifiedIdentifier().toString().replaceFirst(".*\\.", "");
    }

    private static boolean isMentioned(String name, String body) {
        return name.equals("*") || Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(body).find();
    }
}
