package guide.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WeaverTest {

    private static final String REFERENCE = """
            package katas.doors;

            import java.util.ArrayList;
            import java.util.List;

            /** A door. */
            public final class Door {

                private final List<String> log = new ArrayList<>();
                private boolean open;

                /** Makes a closed door. */
                public Door() {
                    note("new");
                }

                /** Opens it. */
                public void open() {
                    open = true; // at once
                    note("open");
                }

                /** Opens it for some time. */
                public void open(int seconds) {
                    open();
                }

                private void note(String event) {
                    log.add(event);
                }

                private static final class Key {

                    private final int teeth;

                    Key(int teeth) {
                        this.teeth = teeth;
                    }

                    int teeth() {
                        return teeth;
                    }
                }
            }
            """;

    @Test
    void aMethodReplacesThatOfTheSameParameters() {
        assertThat(woven("public void open() { log.clear(); }"))
                .as("the variant's open() stands where the reference's stood, and open(int) stays")
                .contains("""
                            /** Opens it. */
                            public void open() { log.clear(); }

                            /** Opens it for some time. */
                            public void open(int seconds) {
                        """)
                .doesNotContain("open = true");
    }

    @Test
    void aMethodKeepsTheJavadocOfTheOneItReplacesUnlessItHasItsOwn() {
        assertThat(woven("/** Hardly opens it. */\n    public void open() { }"))
                .as("Javadoc of its own").contains("/** Hardly opens it. */\n    public void open() { }")
                .doesNotContain("/** Opens it. */");
    }

    @Test
    void anOverloadJoins() {
        assertThat(woven("public void open() { log.clear(); }\n\n    public void open(long seconds) { }"))
                .as("what the reference does not have stands behind what it follows in the variant")
                .contains("{ log.clear(); }\n\n    public void open(long seconds) { }\n\n    /** Opens it for some");
    }

    @Test
    void parameterTypesCountWithoutTheirArguments() {
        String reference = "public final class Door { int count(java.util.List<String> names) { return 1; } }";
        String variant = "public final class Door { int count(List<Integer> numbers) { return 2; } }";
        assertThat(Weaver.of(reference, "Door.java", variant, "wrong.java").weave().text())
                .as("List<String> and List<Integer> are the same to an overload")
                .isEqualTo("public final class Door { int count(List<Integer> numbers) { return 2; } }");
    }

    @Test
    void aFieldReplacesThatOfTheSameName() {
        assertThat(woven("private boolean open = true;"))
                .as("the field stands where the reference's stood")
                .contains("ArrayList<>();\n    private boolean open = true;\n\n    /** Makes");
    }

    @Test
    void aNewFieldStandsWithTheFields() {
        assertThat(woven("private int count;\n\n    public void open() { open = ++count > 0; }"))
                .as("behind the fields of the reference")
                .contains("private boolean open;\n\n    private int count;\n\n    /** Makes");
    }

    @Test
    void aNewFieldStandsInFrontOfTheOneThatFollowsIt() {
        assertThat(woven("private static final int ROOM = 4;\n\n    private final List<String> log = of(ROOM);"))
                .as("a field may be computed from the one above it")
                .containsSubsequence("int ROOM = 4;", "log = of(ROOM);", "private boolean open;");
    }

    @Test
    void aConstructorReplacesThatOfTheSameParameters() {
        assertThat(woven("public Door() { open = true; }"))
                .as("the variant's constructor")
                .contains("/** Makes a closed door. */\n    public Door() { open = true; }")
                .doesNotContain("note(\"new\")");
    }

    @Test
    void privateMembersThatNothingMentionsGo() {
        assertThat(woven("public Door() { }\n\n    public void open() { }"))
                .as("note, then log, and with them their imports")
                .doesNotContain("note", "log", "import", "Key").contains("public void open(int seconds)");
    }

    @Test
    void aLocalVariableMentionsNoField() {
        String reference = """
                public final class Door {
                    private final int width;
                    Door(int width) { this.width = width; }
                }
                """;
        String variant = "public final class Door { Door(int width) { System.out.println(width); } }";
        assertThat(Weaver.of(reference, "Door.java", variant, "wrong.java").weave().text())
                .as("the parameter hides the field, so the field goes").doesNotContain("private final int width");
    }

    @Test
    void aFinalFieldOfANestedTypeGoesThoughAnotherTypeHasOneOfItsName() {
        String variant = """
                public final class Door {
                    private final int teeth = new Key().hashCode();
                    int now() { return teeth; }
                    private static final class Key {
                        Key() { }
                    }
                }
                """;
        assertThat(Weaver.of(REFERENCE.replace("package katas.doors;", ""), "Door.java", variant, "wrong.java").weave()
                .text()).as("teeth is the door's, and the key's is mentioned by nothing")
                .doesNotContain("private final int teeth;", "int teeth()");
    }

    @Test
    void aNestedClassIsWovenInItsTurn() {
        assertThat(woven("Key key = new Key(1);\n\n    private static final class Key {\n\n        Key(int teeth) {\n"
                + "            this.teeth = teeth + key.teeth();\n        }\n    }"))
                .as("only its constructor is replaced")
                .contains("private final int teeth;", "this.teeth = teeth + key.teeth();", "int teeth() {")
                .doesNotContain("this.teeth = teeth;");
    }

    @Test
    void aNestedRecordWithOtherComponentsIsReplacedWhole() {
        String reference = "class Door { Size size; record Size(int width) { int area() { return width; } } }";
        String variant = "class Door { record Size(int width, int height) { } }";
        assertThat(Weaver.of(reference, "Door.java", variant, "wrong.java").weave().text())
                .as("the two records share nothing but their name")
                .isEqualTo("class Door { Size size; record Size(int width, int height) { } }");
    }

    @Test
    void importsOfBothComeInOrder() {
        String variant = """
                package katas.doors;

                import java.util.Deque;
                import java.util.concurrent.Callable;

                public final class Door {

                    Deque<Callable<String>> queue;
                }
                """;
        assertThat(weaver(variant).weave().text()).as("imports, by name").startsWith("""
                package katas.doors;

                import java.util.ArrayList;
                import java.util.Deque;
                import java.util.List;
                import java.util.concurrent.Callable;

                public final class Door {
                """.replace("public", "/** A door. */\npublic"));
    }

    @Test
    void anImportOfTheVariantHidesTheOneOfTheSameName() {
        String variant = "package katas.doors;\n\nimport java.awt.List;\n\npublic final class Door { List shown; }\n";
        assertThat(weaver(variant).weave().text()).as("the variant's List")
                .contains("import java.awt.List;").doesNotContain("import java.util.List;");
    }

    @Test
    void theHeaderIsTheVariants() {
        assertThat(weaver("package katas.doors;\n\n/** Wrong. */\npublic class Door<T> implements Runnable {\n}\n")
                .weave().text())
                .as("Javadoc, modifiers, parameters and supertypes")
                .contains("/** Wrong. */\npublic class Door<T> implements Runnable {\n").doesNotContain("A door");
    }

    @Test
    void whatTheVariantDoesNotMentionStaysToTheLetter() {
        assertThat(weaver("package katas.doors;\n\npublic final class Door {\n}\n").weave().text())
                .as("all but the private class that nothing mentions")
                .isEqualTo(REFERENCE.substring(0, REFERENCE.indexOf("\n\n    private static final class Key"))
                        + "\n}\n");
    }

    @Test
    void eachLineIsKnownInItsOwnFile() {
        Woven woven = weaver(variant("public void open() {\n        log.clear();\n    }")).weave();
        assertThat(woven.line(line(woven, "log.clear()"))).as("a line of the variant, in the variant")
                .isEqualTo(new Woven.Line(false, 6));
        assertThat(woven.line(line(woven, "public void open(int seconds)"))).as("a line of the reference")
                .isEqualTo(new Woven.Line(true, 24));
        assertThat(woven.line(line(woven, "/** Opens it. */"))).as("Javadoc that is kept")
                .isEqualTo(new Woven.Line(true, 17));
        assertThat(woven.line(1000)).as("a line behind the end counts as the last").isEqualTo(new Woven.Line(true, 45));
    }

    @Test
    void aWholeVariantKeepsItsLines() {
        assertThat(Woven.whole("a\nb\nc\n").line(3)).as("the third line").isEqualTo(new Woven.Line(false, 3));
    }

    @Test
    void whatEqualsTheReferenceIsFound() {
        String variant = variant("public void open(int seconds) { open(); /* as before */ }\n\n    public Door() {\n"
                + "        note(\"new\");\n    }\n\n    private boolean open = false;\n\n"
                + "    private static final class Key { int teeth() { return teeth; } }");
        assertThat(weaver(variant).repeated()).as("white space and comments do not count")
                .extracting(Weaver.Spare::member).containsExactly("the constructor ()", "open(int)", "teeth()");
    }

    @Test
    void whatJoinsAndIsNotUsedIsFound() {
        String variant = variant("private int last;\n\n    private int next;\n\n    public void knock() {\n"
                + "        next++;\n    }\n\n    private void hum() {\n        last++;\n    }");
        assertThat(weaver(variant).unused()).as("nothing calls hum, and only hum counts last")
                .extracting(Weaver.Spare::member).containsExactly("last", "hum()");
        assertThat(woven("private void hum() {\n    }")).as("what compiles is all that the variant says")
                .contains("hum");
    }

    @Test
    void anOtherAnnotationIsADifference() {
        String variant = variant("@Deprecated\n    public void open(int seconds) {\n        open();\n    }");
        assertThat(weaver(variant).repeated()).as("members that equal the reference's").isEmpty();
    }

    @Test
    void theShareOfTheReferenceIsMeasuredInLinesOfCode() {
        assertThat(weaver(variant("")).share()).as("the header alone, of twenty-one lines").isLessThan(0.1);
        assertThat(weaver(REFERENCE).share()).as("a copy").isEqualTo(1.0);
    }

    @Test
    void anotherPackageIsRefused() {
        assertThatThrownBy(() -> weaver("package katas.gates;\n\nclass Door { }"), "the package katas.gates")
                .isInstanceOf(SourceException.class)
                .hasMessage("wrong.java:1: leave the package out, or say 'package katas.doors;' as the reference does");
    }

    @Test
    void anotherClassIsRefused() {
        assertThatThrownBy(() -> weaver("package katas.doors;\n\nclass Gate { }"), "the class Gate")
                .isInstanceOf(SourceException.class)
                .hasMessage("wrong.java:3: declare the class Door, with the members that replace those of the reference"
                        + " or join them");
    }

    @Test
    void aSyntaxErrorNamesTheVariantsFile() {
        assertThatThrownBy(() -> weaver("package katas.doors;\n\nclass Door { int }"), "int without a name")
                .isInstanceOf(SourceException.class).hasMessageStartingWith("wrong.java:3: ");
    }

    private static Weaver weaver(String variant) {
        return Weaver.of(REFERENCE, "Door.java", variant, "wrong.java");
    }

    private static String variant(String members) {
        return "package katas.doors;\n\npublic final class Door {\n\n    " + members + "\n}\n";
    }

    private static String woven(String members) {
        return weaver(variant(members)).weave().text();
    }

    private static int line(Woven woven, String part) {
        return 1 + (int) woven.text().substring(0, woven.text().indexOf(part)).chars().filter(c -> c == '\n').count();
    }
}
