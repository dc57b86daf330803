package guide.stub;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * A place in a woven file: a member of the reference, or what a variant puts there. Either is null where it has none;
 * where both are types with members of their own, those have their slots in turn.
 */
final class Slot {

    final Member reference;
    final Member variant;
    /** The slots of a type's members; empty where the type is taken as a whole, or is no type. */
    final List<Slot> inner;
    private final boolean open;
    private final boolean droppable;
    private final Mentions.Scope around;
    private final Mentions.Scope within;
    private boolean kept;

    private Slot(Member reference, Member variant, boolean droppable, boolean hidden, Mentions.Scope around) {
        this.reference = reference;
        this.variant = variant;
        this.droppable = droppable;
        Member type = variant == null ? reference : variant;
        this.open = type.isOpen() && (reference == null || variant == null || merges(reference, variant));
        boolean hides = hidden || type.isOpen() && type.is(Modifier.PRIVATE);
        this.around = around;
        this.within = open ? new Mentions.Scope(type.type().getSimpleName().toString(), around) : around;
        this.inner = !open ? List.of() : all(reference == null ? List.of() : members(reference),
                variant == null ? List.of() : members(variant), hides, within);
    }

    /**
     * The slots of a body.
     *
     * @param reference its members in the reference
     * @param variant its members in the variant
     * @param hidden whether nothing outside of the file sees them
     * @param scope the type whose body it is, or null for a file; their names are declared in it
     */
    static List<Slot> all(List<Member> reference, List<Member> variant, boolean hidden, Mentions.Scope scope) {
        if (scope != null) {
            Stream.concat(reference.stream(), variant.stream()).forEach(member -> scope.declare(member.trees()));
        }
        boolean constructs = variant.stream().anyMatch(member -> isConstructor(member.tree()));
        List<Slot> slots = new ArrayList<>();
        for (Member member : reference) {
            slots.add(new Slot(member, null, isDroppable(member, hidden, constructs), hidden, scope));
        }
        int last = -1;
        for (int i = 0; i < variant.size(); i++) {
            Member member = variant.get(i);
            int place = replaced(slots, member);
            if (place >= 0) {
                slots.set(place, new Slot(slots.get(place).reference, member, false, hidden, scope));
                slots.removeIf(slot -> slot.variant == null && shareKeys(slot.reference, member));
            } else {
                place = joining(slots, variant.subList(i, variant.size()), last);
                boolean droppable = !isConstructor(member.tree()) && isDroppable(member, false, false);
                slots.add(place, new Slot(null, member, droppable, hidden, scope));
            }
            last = place;
        }
        return Collections.unmodifiableList(slots);
    }

    private static int replaced(List<Slot> slots, Member member) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).variant == null && shareKeys(slots.get(i).reference, member)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Where a new member goes: a field in front of the next that has a place, for that may be computed from it;
     * anything else behind the member that it follows in the variant; the first of all behind the fields at the top.
     */
    private static int joining(List<Slot> slots, List<Member> rest, int last) {
        int fields = 0;
        while (fields < slots.size() && slots.get(fields).member().isField()) {
            fields++;
        }
        if (!rest.get(0).isField()) {
            return last < 0 || slots.get(last).member().isField() ? Math.max(fields, last + 1) : last + 1;
        }
        Optional<Integer> next = rest.stream().filter(Member::isField)
                .map(field -> replaced(slots, field)).filter(place -> place >= 0).findFirst();
        return next.orElse(last >= 0 && slots.get(last).member().isField() ? last + 1 : fields);
    }

    private static boolean shareKeys(Member one, Member other) {
        return !Collections.disjoint(one.keys(), other.keys());
    }

    /** Records with other components have nothing in common but their name. */
    private static boolean merges(Member one, Member other) {
        return one.isOpen() && one.tree().getKind() == other.tree().getKind()
                && (one.tree().getKind() != Tree.Kind.RECORD || header(one).equals(header(other)));
    }

    private static List<String> header(Member type) {
        return type.source().tokens(type.start(), type.source().brace(type.type()));
    }

    private static List<Member> members(Member type) {
        return Member.of(type.source(), type.type());
    }

    private static boolean isDroppable(Member member, boolean hidden, boolean constructs) {
        if (member.isInitializer() || !hidden && !member.is(Modifier.PRIVATE)) {
            return false;
        }
        return isConstructor(member.tree()) ? constructs
                : !member.overrides() && !member.keys().contains("serialVersionUID");
    }

    private static boolean isConstructor(Tree tree) {
        return tree instanceof MethodTree method && Constructors.isConstructor(method);
    }

    /** What stands here. */
    Member member() {
        return variant == null ? reference : variant;
    }

    boolean isOpen() {
        return open;
    }

    boolean isKept() {
        return kept;
    }

    /** Whether the variant only repeats here what the reference says, comments apart. */
    boolean repeats() {
        if (reference == null || variant == null) {
            return false;
        }
        return open ? header(reference).equals(header(variant)) && inner.stream().allMatch(slot -> slot.variant == null)
                : reference.tokens().equals(variant.tokens());
    }

    /** Whether the header of the variant's type stands here, and not that of the reference. */
    boolean hasOwnHeader() {
        return reference == null || variant != null && (variant.hasDoc() || !header(reference).equals(header(variant)));
    }

    /**
     * Keeps what must stay, and of the rest what is mentioned; adds what that mentions. Says whether that was new.
     *
     * @param all whether all that the variant says must stay
     */
    boolean keep(Mentions mentions, boolean all) {
        boolean grew = false;
        if (!kept && (!droppable || all && variant != null || mentions.mention(member(), around))) {
            kept = true;
            grew = true;
            if (open) {
                addHeader(member(), mentions, within);
            } else {
                member().trees().forEach(tree -> mentions.add(tree, around));
            }
        }
        if (kept) {
            for (Slot slot : inner) {
                grew |= slot.keep(mentions, all);
            }
        }
        return grew;
    }

    private static void addHeader(Member type, Mentions mentions, Mentions.Scope scope) {
        ClassTree tree = type.type();
        int brace = type.source().brace(tree);
        Stream.of(List.of(tree.getModifiers()), tree.getTypeParameters(), tree.getImplementsClause(),
                        tree.getPermitsClause(),
                        tree.getMembers().stream().filter(each -> type.source().start(each) < brace).toList())
                .flatMap(List::stream)
                .forEach(each -> mentions.add(each, scope));
        mentions.add(tree.getExtendsClause(), scope);
    }
}
