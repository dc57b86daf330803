package katas.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import testkit.Footprint;

class OrSetTest {

    private static OrSet<String> added(String node, String... elements) {
        OrSet<String> set = new OrSet<>();
        for (String element : elements) {
            set = set.add(node, element);
        }
        return set;
    }

    private static void assertElements(OrSet<String> set, String rule, String... elements) {
        assertThat(set.elements()).as(rule).containsExactlyInAnyOrder(elements);
        for (String element : elements) {
            assertThat(set.contains(element)).as("contains(%s): %s", element, rule).isTrue();
        }
    }

    /** Both merges, which must be equal. */
    private static OrSet<String> both(OrSet<String> one, OrSet<String> other) {
        OrSet<String> merged = one.merge(other);
        assertThat(other.merge(one)).as("%s and %s, merged in either order", one, other).isEqualTo(merged)
                .hasSameHashCodeAs(merged);
        return merged;
    }

    @Test
    void whatWasAddedIsThere() {
        OrSet<String> set = added("a", "milk", "bread", "milk");
        assertElements(set, "two elements, one of which was added twice", "milk", "bread");
        assertThat(set.contains("butter")).as("nobody has added butter").isFalse();
        assertElements(new OrSet<>(), "a new set is empty");
    }

    @Test
    void whatWasRemovedIsGone() {
        OrSet<String> set = added("a", "milk", "bread", "milk").remove("milk");
        assertElements(set, "milk was removed once, with all adds of it", "bread");
        assertThat(set.contains("milk")).as("milk was removed").isFalse();
        assertThat(set.remove("butter")).as("a removal of what is not there").isEqualTo(set);
        assertThat(new OrSet<String>().remove("milk")).as("a removal from an empty set").isEqualTo(new OrSet<>());
    }

    @Test
    void mergedSetsHaveWhatEitherHas() {
        OrSet<String> merged = both(added("a", "milk", "bread"), added("b", "butter", "milk"));
        assertElements(merged, "what either has", "milk", "bread", "butter");
        assertElements(merged.remove("milk"), "milk had two adds, both known", "bread", "butter");
    }

    @Test
    void whatWasRemovedStaysRemoved() {
        OrSet<String> before = added("a", "milk", "bread");
        OrSet<String> removed = before.remove("milk");
        assertElements(both(removed, before), "an old copy does not bring milk back", "bread");
        assertElements(both(both(removed, before), before), "not the second time either", "bread");
        OrSet<String> onB = before.add("b", "butter");
        assertElements(both(removed, onB), "nor does a copy in which other things have changed", "bread", "butter");
    }

    @Test
    void anAddThatARemovalDoesNotKnowWins() {
        OrSet<String> copy = added("a", "milk");
        OrSet<String> removed = copy.remove("milk");
        assertElements(both(removed, copy.add("b", "milk")), "b has added at the same time", "milk");
        assertElements(both(removed, copy.add("a", "milk")), "a has added again at the same time", "milk");
        assertElements(both(removed, added("b", "milk")), "b has added milk of its own", "milk");
    }

    @Test
    void whatWasRemovedCanBeAddedAgain() {
        OrSet<String> before = added("a", "milk");
        OrSet<String> again = before.remove("milk").add("a", "milk");
        assertElements(again, "milk was added again", "milk");
        assertElements(both(again, before.remove("milk")), "the removal is known", "milk");
        assertElements(both(again, before), "the first add is known", "milk");
        OrSet<String> elsewhere = before.remove("milk").add("b", "milk");
        assertElements(both(elsewhere, before), "b has added it again", "milk");
        assertElements(both(again.remove("milk"), again), "and was removed again");
    }

    @Test
    void aRemovalCancelsAllAddsThatItKnows() {
        OrSet<String> known = both(added("a", "milk"), added("b", "milk"));
        OrSet<String> removed = known.remove("milk");
        assertElements(removed, "both adds are cancelled");
        assertElements(both(removed, added("a", "milk")), "the add of a is known");
        assertElements(both(removed, added("b", "milk")), "the add of b is known");
        assertElements(both(removed, added("c", "milk")), "the add of c is not", "milk");
        OrSet<String> onlyA = added("a", "milk").remove("milk");
        assertElements(both(onlyA, known), "only the add of a was known", "milk");
    }

    @Test
    void addsThatBothHaveAreKeptTogether() {
        OrSet<String> one = both(added("a", "milk"), added("b", "milk"));
        OrSet<String> other = both(added("b", "milk"), added("c", "milk"));
        OrSet<String> all = both(one, other);
        assertElements(both(all, added("a", "milk").remove("milk")), "b and c have added it, too", "milk");
        assertElements(both(both(all, added("a", "milk").remove("milk")), added("b", "milk").remove("milk")),
                "c has added it, too", "milk");
        OrSet<String> last = both(both(both(all, added("a", "milk").remove("milk")), added("b", "milk").remove("milk")),
                added("c", "milk").remove("milk"));
        assertElements(last, "all three adds are cancelled");
    }

    @Test
    void anAddTakesThePlaceOfThoseThatAreKnown() {
        OrSet<String> both = both(added("a", "milk"), added("b", "milk"));
        OrSet<String> again = both.add("c", "milk");
        OrSet<String> without = both(again, added("d", "x"));
        assertThat(both(again, both)).as("the earlier adds are cancelled").isEqualTo(again);
        assertElements(both(without, again.remove("milk")), "the add of c is cancelled, and no other is left", "x");
        OrSet<String> delta = both.addDelta("c", "milk");
        assertElements(both(both(both, delta), delta.removeDelta("milk")), "the delta has cancelled the earlier"
                + " adds, so a removal of the add of c leaves none");
    }

    @Test
    void aDeltaOfAnAddBringsOnlyThat() {
        OrSet<String> a = added("a", "milk", "bread");
        OrSet<String> delta = a.addDelta("a", "butter");
        assertElements(delta, "the element of the step", "butter");
        assertElements(both(new OrSet<>(), delta), "merged into an empty set", "butter");
        assertThat(both(a, delta)).as("merged into the set that it is of").isEqualTo(a.add("a", "butter"));
        assertElements(a, "the set that it is of does not change", "milk", "bread");
    }

    @Test
    void aDeltaTakesNoElementAway() {
        OrSet<String> a = added("a", "milk", "bread");
        OrSet<String> b = both(a, added("b", "eggs"));
        OrSet<String> delta = b.addDelta("b", "butter");
        assertElements(both(a, delta), "a has not heard of eggs, and loses nothing", "milk", "bread", "butter");
        assertElements(both(b, delta), "b loses nothing", "milk", "bread", "eggs", "butter");
        assertElements(both(both(a, delta), b), "eggs come later", "milk", "bread", "eggs", "butter");
    }

    @Test
    void aDeltaOfARemovalBringsOnlyThat() {
        OrSet<String> a = added("a", "milk", "bread");
        OrSet<String> delta = a.removeDelta("milk");
        assertElements(delta, "a removal has no elements");
        assertElements(both(a, delta), "milk is removed", "bread");
        assertThat(both(a, delta)).as("merged into the set that it is of").isEqualTo(a.remove("milk"));
        assertElements(both(added("b", "milk"), delta), "an add that was not known stays", "milk");
        assertThat(a.removeDelta("butter")).as("a removal that changes nothing").isEqualTo(new OrSet<>());
    }

    @Test
    void aRemovalMayComeBeforeItsAdd() {
        OrSet<String> a = new OrSet<>();
        OrSet<String> add = a.addDelta("a", "milk");
        OrSet<String> remove = a.merge(add).removeDelta("milk");
        OrSet<String> b = added("b", "bread").merge(remove);
        assertElements(b, "nothing to remove yet", "bread");
        assertElements(both(b, add), "the add comes after its cancellation", "bread");
    }

    @Test
    void aDeltaThatComesEarlyHidesNoneOfThoseBefore() {
        OrSet<String> a = new OrSet<>();
        OrSet<String> first = a.addDelta("a", "milk");
        a = a.merge(first);
        OrSet<String> second = a.addDelta("a", "bread");
        a = a.merge(second);
        OrSet<String> third = a.addDelta("a", "butter");
        OrSet<String> b = new OrSet<String>().merge(third);
        assertElements(b, "the third comes first", "butter");
        b = b.merge(first);
        assertElements(b, "then the first", "butter", "milk");
        b = b.merge(second);
        assertElements(b, "the second at last", "butter", "milk", "bread");
        assertThat(b).as("all three").isEqualTo(a.merge(third)).hasSameHashCodeAs(a.merge(third));
    }

    @Test
    void deltasComeInAnyOrderAndTwice() {
        OrSet<String> a = new OrSet<>();
        List<OrSet<String>> deltas = new ArrayList<>();
        for (String step : List.of("+milk", "+bread", "-milk", "+milk", "+butter", "-bread")) {
            OrSet<String> delta = step.startsWith("+") ? a.addDelta("a", step.substring(1))
                    : a.removeDelta(step.substring(1));
            deltas.add(delta);
            a = a.merge(delta);
        }
        OrSet<String> all = a;
        assertElements(all, "after all steps", "milk", "butter");
        int orders = Choices.all(choices -> {
            List<OrSet<String>> left = new ArrayList<>(deltas);
            OrSet<String> b = new OrSet<>();
            while (!left.isEmpty()) {
                OrSet<String> delta = left.remove(choices.below(left.size()));
                b = b.merge(delta).merge(delta);
            }
            assertThat(b).as("the deltas of six steps, in some order, each twice").isEqualTo(all);
            assertElements(b.merge(deltas.get(0)), "the first once more", "milk", "butter");
        });
        assertThat(orders).as("orders of six deltas").isEqualTo(720);
    }

    @Test
    void deltasCanBeMergedBeforeTheyAreSent() {
        OrSet<String> a = added("a", "milk");
        OrSet<String> first = a.addDelta("a", "bread");
        OrSet<String> second = a.merge(first).removeDelta("milk");
        OrSet<String> group = both(first, second);
        assertElements(both(added("a", "milk"), group), "both steps at once", "bread");
        assertThat(both(a, group)).as("both steps at once").isEqualTo(a.merge(first).merge(second));
    }

    @Test
    void anAddAfterARemovalIsNew() {
        OrSet<String> a = added("a", "milk");
        OrSet<String> b = a;
        a = a.remove("milk");
        OrSet<String> delta = a.addDelta("a", "bread");
        assertElements(both(b, delta), "the add of bread is another than that of milk", "milk", "bread");
        assertElements(both(a.merge(delta), b), "milk was removed before", "bread");
        OrSet<String> gap = new OrSet<String>().merge(added("a", "x", "y").addDelta("a", "z"));
        assertElements(both(gap.add("a", "w"), added("a", "x", "y", "z", "v").remove("v")),
                "a number of a that lies beyond a gap is taken", "x", "y", "z");
    }

    @Test
    void setsAreEqualByWhatTheyKnow() {
        OrSet<String> set = added("a", "milk", "bread");
        assertThat(set).as("the same steps").isEqualTo(added("a", "milk", "bread"))
                .hasSameHashCodeAs(added("a", "milk", "bread"))
                .isNotEqualTo(added("b", "milk", "bread")).isNotEqualTo(added("a", "milk")).isNotEqualTo(null)
                .isNotEqualTo(Set.of("milk", "bread"));
        assertThat(new OrSet<>()).as("two empty ones").isEqualTo(new OrSet<>()).hasSameHashCodeAs(new OrSet<>());
        assertThat(added("a", "milk").remove("milk")).as("empty, but it knows an add").isNotEqualTo(new OrSet<>())
                .isEqualTo(added("a", "milk").remove("milk"));
        assertThat(added("a", "milk").remove("milk")).as("an add that is cancelled is not one that is not")
                .isNotEqualTo(added("a", "milk"));
        assertThat(added("a", "milk").remove("milk")).as("the element of a cancelled add is not known any more")
                .isEqualTo(added("a", "bread").remove("bread"));
        assertThat(both(set, set)).as("merged with itself").isEqualTo(set);
        assertThat(both(set, new OrSet<>())).as("merged with nothing").isEqualTo(set);
    }

    @Test
    void setsOfTheSameElementsDifferByTheAddsThatAreCancelled() {
        OrSet<String> atOnce = both(added("a", "milk"), added("b", "milk"));
        OrSet<String> inTurn = added("a", "milk").add("b", "milk");
        assertElements(inTurn, "b's add has taken the place of a's", "milk");
        assertThat(inTurn).as("both know two adds of milk, and one of them knows that a's is cancelled")
                .isNotEqualTo(atOnce);
        assertThat(both(inTurn, atOnce)).as("merged, a's add is cancelled").isEqualTo(inTurn);
    }

    @Test
    void aSetNeverChanges() {
        OrSet<String> set = added("a", "milk");
        OrSet<String> other = added("b", "bread");
        set.add("a", "x");
        set.remove("milk");
        set.merge(other);
        other.merge(set);
        set.addDelta("a", "y").merge(set);
        List<Consumer<Set<String>>> changes = List.of(elements -> elements.add("z"), Set::clear);
        for (Consumer<Set<String>> change : changes) {
            try {
                change.accept(set.elements());
            } catch (UnsupportedOperationException unmodifiable) {
                // That is another way to keep the set as it is.
            }
        }
        assertThat(set).as("a set after steps on it").isEqualTo(added("a", "milk"));
        assertElements(set, "its elements", "milk");
        assertElements(other, "a set that was merged into another", "bread");
        Set<String> elements = set.elements();
        set.add("a", "x");
        assertThat(elements).as("elements that were handed out before").containsExactly("milk");
    }

    @Test
    void elementsAreEqualByEquals() {
        OrSet<List<Integer>> set = new OrSet<List<Integer>>().add("a", Arrays.asList(1, 2));
        assertThat(set.contains(new ArrayList<>(List.of(1, 2)))).as("an equal list").isTrue();
        assertThat(set.remove(List.of(1, 2)).elements()).as("removed by an equal list").isEmpty();
        assertElements(added(new String("a"), "\u00e4", "\u8282", "\ud83d\ude00", "").remove(new String("")),
                "any string is an element", "\u00e4", "\u8282", "\ud83d\ude00");
        assertElements(both(added("A", "x").remove("x"), added("a", "x")), "nodes differ by case", "x");
        assertElements(both(added("", "x").remove("x"), added("a", "x")), "the empty name is a name", "x");
    }

    @Test
    void whatOnlyLooksAlikeIsApart() {
        OrSet<List<String>> set = new OrSet<List<String>>().add("a", List.of("a, b")).add("a", List.of("a", "b"));
        assertThat(set.elements()).as("two lists that are shown as one text").hasSize(2);
        assertThat(set.remove(List.of("a, b")).elements()).as("one of them was removed")
                .containsExactly(List.of("a", "b"));
        OrSet<String> eleven = added("a", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11").remove("11");
        assertElements(both(eleven, added("a1", "x")), "the eleventh add of a is not the first of a1",
                "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "x");
        OrSet<String> eleventh = added("a", "y", "y", "y", "y", "y", "y", "y", "y", "y", "y", "x");
        assertElements(both(both(eleventh, added("a1", "x")), eleventh.remove("x").remove("y")),
                "the eleventh add of a is removed, and not the first of a1", "x");
    }

    @Test
    void nullsAreRefused() {
        for (OrSet<String> set : List.of(new OrSet<String>(), added("a", "milk"))) {
            assertThatThrownBy(() -> set.add(null, "x"), "%s: an add without a node", set)
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> set.addDelta(null, "x"), "%s: an add without a node", set)
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> set.add("a", null), "%s: an add of null", set)
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> set.addDelta("a", null), "%s: an add of null", set)
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> set.remove(null), "%s: a removal of null", set)
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> set.removeDelta(null), "%s: a removal of null", set)
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> set.contains(null), "%s: a question for null", set)
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> set.merge(null), "%s: a merge with null", set)
                    .isInstanceOf(NullPointerException.class);
        }
    }

    @Test
    void whatWasRemovedTakesNoMemory() {
        Footprint.assertAtMost(150_000, "four thousand elements were added and removed, and none is left", () -> {
            OrSet<Integer> set = new OrSet<>();
            for (int element = 0; element < 4_000; element++) {
                set = set.add(element % 2 == 0 ? "a" : "b", element).remove(element);
            }
            return set;
        });
    }

    @Test
    void aGapOfOneNodeMakesNoneOfAnother() {
        Footprint.assertAtMost(150_000, "b added and removed much, while the first add of a was under way", () -> {
            OrSet<Integer> first = new OrSet<Integer>().addDelta("a", -1);
            OrSet<Integer> b = new OrSet<Integer>().merge(new OrSet<Integer>().merge(first).addDelta("a", -2));
            for (int element = 0; element < 4_000; element++) {
                b = b.add("b", element).remove(element);
            }
            return b.merge(first);
        });
    }

    @Test
    void closedGapsTakeNoMemory() {
        Footprint.assertAtMost(150_000, "adds came in pairs, the second first, and were removed", () -> {
            OrSet<Integer> a = new OrSet<>();
            OrSet<Integer> b = new OrSet<>();
            for (int element = 0; element < 4_000; element += 2) {
                OrSet<Integer> first = a.addDelta("a", element);
                a = a.merge(first);
                OrSet<Integer> second = a.addDelta("a", element + 1);
                a = a.merge(second);
                a = a.remove(element).remove(element + 1);
                b = b.merge(second).merge(first).remove(element).remove(element + 1);
            }
            return b;
        });
    }
}
