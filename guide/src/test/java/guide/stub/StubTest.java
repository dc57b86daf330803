package guide.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StubTest {

    @Test
    void keepsTheContractAndTakesTheThinkingOut() {
        String solution = """
                package katas.eviction;

                import static java.util.Objects.requireNonNull;

                import java.util.LinkedHashMap;
                import java.util.List;
                import java.util.Map;
                import java.util.Queue;

                /**
                 * A cache.
                 *
                 * @see Queue
                 */
                public final class LruCache<K, V> {

                    /** How many. */
                    public static final int MOST = 1 << 20; // a million

                    // the trick
                    private final Map<K, V> entries = new LinkedHashMap<>(); // in order of use
                    private int hits, misses;

                    /**
                     * Makes a cache.
                     *
                     * @param keys what it holds at first
                     */
                    public LruCache(List<? extends K> keys) {
                        // a comment that gives it away
                        keys.forEach(key -> entries.put(requireNonNull(key), null));
                    }

                    @Override
                    public synchronized String toString() {
                        return entries.toString();
                    }

                    /** Throws the eldest away. */
                    private void evict() {
                        entries.remove(null);
                    }

                    // One that stays.
                    @SafeVarargs
                    final <T extends Comparable<T>> T max(T first, T... more)
                            throws IllegalStateException {
                        return first;
                    }

                    private record Entry<K, V>(K key, V value) {
                    }
                }
                """;
        assertThat(Stub.of(solution, "LruCache.java")).as("the stub").isEqualTo("""
                package katas.eviction;

                import java.util.List;
                import java.util.Queue;

                /**
                 * A cache.
                 *
                 * @see Queue
                 */
                public final class LruCache<K, V> {

                    /** How many. */
                    public static final int MOST = 1 << 20; // a million

                    /**
                     * Makes a cache.
                     *
                     * @param keys what it holds at first
                     */
                    public LruCache(List<? extends K> keys) {
                        throw new UnsupportedOperationException("TODO: new LruCache");
                    }

                    @Override
                    public String toString() {
                        throw new UnsupportedOperationException("TODO: LruCache.toString");
                    }

                    // One that stays.
                    @SafeVarargs
                    final <T extends Comparable<T>> T max(T first, T... more)
                            throws IllegalStateException {
                        throw new UnsupportedOperationException("TODO: LruCache.max");
                    }
                }
                """);
    }

    @Test
    void namesNestedClassesInTheMessage() {
        assertStub("""
                class A {
                    static final class B {
                        B() {
                        }

                        int c() {
                            return 1;
                        }
                    }
                }
                """, """
                class A {
                    static final class B {
                        B() {
                            throw new UnsupportedOperationException("TODO: new A.B");
                        }

                        int c() {
                            throw new UnsupportedOperationException("TODO: A.B.c");
                        }
                    }
                }
                """);
    }

    @Test
    void keepsGivenNestedTypesToTheLetter() {
        String given = """
                class A {

                    enum State {
                        OPEN { @Override boolean lets() { return false; } },
                        CLOSED;

                        private final int id = ordinal();

                        boolean lets() {
                            return id > 0;
                        }
                    }

                    record Entry<K>(K key, int hits) implements Comparable<Entry<K>> {
                        Entry {
                            if (hits < 0) {
                                throw new IllegalArgumentException("hits must not be negative: " + hits);
                            }
                        }

                        @Override public int compareTo(Entry<K> other) {
                            return Integer.compare(hits, other.hits());
                        }
                    }

                    interface Listener {
                        default void evicted() {
                        }
                    }

                    @interface Mark {
                        String value() default \"""
                                {

                                private int hits;
                                \""";
                    }
                }
                """;
        assertStub(given, given);
    }

    @Test
    void stubsDefaultAndStaticMethodsOfAnInterface() {
        assertStub("""
                interface A {
                    int ONE = 1;

                    int a();

                    default int b() { return c(); }

                    static A of() { return () -> 1; }

                    private int c() { return a(); }
                }
                """, """
                interface A {
                    int ONE = 1;

                    int a();

                    default int b() {
                        throw new UnsupportedOperationException("TODO: A.b");
                    }

                    static A of() {
                        throw new UnsupportedOperationException("TODO: A.of");
                    }
                }
                """);
    }

    @Test
    void stubsARecordThatIsTheKata() {
        assertStub("""
                import java.util.List;
                import java.util.Map;

                record A(@SuppressWarnings({"rawtypes", "("}) Map<String, Long> counts, int... more) {
                    private static final List<String> NONE = List.of();

                    A {
                        counts = Map.copyOf(counts);
                    }

                    A(int one) {
                        this(Map.of(), one);
                    }

                    int sum() {
                        return NONE.size();
                    }
                }
                """, """
                import java.util.Map;

                record A(@SuppressWarnings({"rawtypes", "("}) Map<String, Long> counts, int... more) {
                    A {
                        throw new UnsupportedOperationException("TODO: new A");
                    }

                    A(int one) {
                        this(Map.of(), one);
                        throw new UnsupportedOperationException("TODO: new A");
                    }

                    int sum() {
                        throw new UnsupportedOperationException("TODO: A.sum");
                    }
                }
                """);
    }

    @Test
    void leavesNoGapsWhereMembersWent() {
        assertStub("""
                abstract class A {

                    private int a;

                    // of b
                    // and more
                    private int b;
                    static final int C = 1;
                    int d = 4, e[] = {5};
                    private int f = 1, g = 2;

                    /* of h */
                    private int h;

                    static {
                        System.out.println();
                    }

                    {
                        a = 1;
                    }

                    abstract int i();
                    private static final class J {
                    };

                    abstract int k();

                    // at the end
                    private int l;

                    // of nothing

                }
                """, """
                abstract class A {

                    static final int C = 1;
                    int d = 4, e[] = {5};

                    abstract int i();

                    abstract int k();
                }
                """);
    }

    @Test
    void doesWithALineThatHoldsAllOfAClass() {
        assertStub("class A { private int a; }\n", "class A { }\n");
        assertStub("class A { private int a; int b; }\n", "class A { int b; }\n");
        assertStub("class A { int b; private int a; int c; }\n", "class A { int b; int c; }\n");
    }

    @Test
    void closesAClassOfWhichNothingRemains() {
        assertStub("""
                final class A { // all of it

                    private int a;
                }
                """, """
                final class A { // all of it
                }
                """);
    }

    @Test
    void keepsCommentsAmongModifiersAndLineBreaksOfWindows() {
        assertStub("""
                abstract class A {\r
                    @SuppressWarnings(/* synchronized */ "synchronized")\r
                    // synchronized\r
                    public synchronized final int a() {\r
                        return 1;\r
                    }\r
                \r
                    private int b;\r
                \r
                    abstract int c();\r
                \r
                    private int d;\r
                }\r
                """, """
                abstract class A {\r
                    @SuppressWarnings(/* synchronized */ "synchronized")\r
                    // synchronized\r
                    public final int a() {\r
                        throw new UnsupportedOperationException("TODO: A.a");\r
                    }\r
                \r
                    abstract int c();\r
                }\r
                """);
    }

    @Test
    void dropsTheCallOfAnotherConstructor() {
        assertStub("""
                class A {
                    final int a;

                    A() {
                        this(1);
                    }

                    A(int a) {
                        super();
                        this.a = a;
                    }

                    private A(String a) {
                        this.a = a.length();
                    }
                }
                """, """
                class A {
                    final int a;

                    A() {
                        throw new UnsupportedOperationException("TODO: new A");
                    }

                    A(int a) {
                        throw new UnsupportedOperationException("TODO: new A");
                    }
                }
                """);
    }

    @Test
    void keepsWhatASuperclassNeeds() {
        assertStub("""
                class A extends RuntimeException {
                    private static final long serialVersionUID = 1L;
                    private final int a;

                    A(int a) {
                        this("a" + a, a);
                    }

                    private A(String message, int a) {
                        super(message,
                                null);
                        this.a = a;
                    }
                }
                """, """
                class A extends RuntimeException {
                    private static final long serialVersionUID = 1L;

                    A(int a) {
                        this("a" + a, a);
                        throw new UnsupportedOperationException("TODO: new A");
                    }

                    private A(String message, int a) {
                        super(message,
                                null);
                        throw new UnsupportedOperationException("TODO: new A");
                    }
                }
                """);
    }

    @Test
    void keepsAClassFromBeingInstantiated() {
        assertStub("""
                final class A {

                    private A() {
                    }

                    static int a() {
                        return 1;
                    }
                }
                """, """
                final class A {

                    private A() {
                    }

                    static int a() {
                        throw new UnsupportedOperationException("TODO: A.a");
                    }
                }
                """);
        assertStub("""
                final class A {
                    private final Node node;

                    /** Takes a node. */
                    private A(Node node) {
                        this.node = node;
                    }

                    private A(Node node, int more) {
                        this(node);
                    }

                    static A of() {
                        return new A(new Node());
                    }

                    private static final class Node {
                    }
                }
                """, """
                final class A {
                    private A() {
                        throw new UnsupportedOperationException("TODO: new A");
                    }

                    static A of() {
                        throw new UnsupportedOperationException("TODO: A.of");
                    }
                }
                """);
    }

    @Test
    void keepsSealedOnlyWhileSomethingIsPermitted() {
        assertStub("""
                class A {
                    abstract static sealed class B permits C, A.D {
                    }

                    private static final class C extends B {
                    }

                    static final class D extends B {
                    }

                    sealed interface E<T> {
                    }

                    private record F<T>() implements E<T> {
                    }

                    static abstract sealed class G permits H {
                    }

                    private static final class H extends G {
                    }

                    sealed interface I {
                    }

                    record J() implements A.I {
                    }
                }
                """, """
                class A {
                    abstract static sealed class B permits A.D {
                    }

                    static final class D extends B {
                    }

                    interface E<T> {
                    }

                    static abstract class G {
                    }

                    sealed interface I {
                    }

                    record J() implements A.I {
                    }
                }
                """);
    }

    @Test
    void keepsImportsThatSomethingLeftNeeds() {
        assertStub("""
                package katas;

                import static java.lang.Math.*;
                import static java.lang.Math.PI;
                import static java.lang.Math.abs;

                import java.io.*;
                // of a private field
                import java.util.ArrayList;
                import java.util.BitSet;
                import java.util.Comparator;
                import java.util.Deque;
                import java.util.List;
                import java.util.Map;
                import java.util.Map.Entry;
                import java.util.function.Supplier; // for all

                /** See {@link Deque#peek()}; {@code BitSet} is no link, abs is no link. */
                class A implements Supplier<Map.Entry<String, String>> {
                    static final double TWO = 2 * PI;
                    private List<BitSet> list = new ArrayList<>();

                    /**
                     * Gets.
                     *
                     * @throws UncheckedIOException never
                     * @see Comparator#compare(Object, Object)
                     */
                    @Override
                    public Entry<String, String> get() {
                        return Map.entry("" + abs(1), list.toString());
                    }
                }
                """, """
                package katas;

                import static java.lang.Math.*;
                import static java.lang.Math.PI;

                import java.io.*;
                import java.util.Comparator;
                import java.util.Deque;
                import java.util.Map;
                import java.util.Map.Entry;
                import java.util.function.Supplier; // for all

                /** See {@link Deque#peek()}; {@code BitSet} is no link, abs is no link. */
                class A implements Supplier<Map.Entry<String, String>> {
                    static final double TWO = 2 * PI;

                    /**
                     * Gets.
                     *
                     * @throws UncheckedIOException never
                     * @see Comparator#compare(Object, Object)
                     */
                    @Override
                    public Entry<String, String> get() {
                        throw new UnsupportedOperationException("TODO: A.get");
                    }
                }
                """);
    }

    @Test
    void leavesOneBlankLineWhereAllImportsWent() {
        assertStub("package p;\n\nimport java.util.List;\n\nimport java.util.Map;\n\nclass A {\n}\n",
                "package p;\n\nclass A {\n}\n");
        assertStub("import java.util.List;\n\nclass A {\n}\n", "class A {\n}\n");
        assertStub("// Licensed.\nimport java.util.List;\nclass A {\n}\n", "// Licensed.\nclass A {\n}\n");
    }

    @Test
    void namesThatAreDeclaredAgainAreNotThoseThatWent() {
        Stub.of("""
                /** See {@link #size}. */
                class A<T> {
                    private int size;
                    private int capacity;
                    private int t;

                    int size() {
                        return size;
                    }

                    record B(int size, int... capacity) {
                        static final int T = 1;

                        int more() {
                            int t = size() + capacity().length;
                            return t + size;
                        }
                    }

                    @Deprecated(since = "capacity")
                    static final java.util.function.IntUnaryOperator NEXT = capacity -> capacity + 1;
                }
                """, "A.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "public static final int B = C;",
        "public static final int B = A.C;",
        "public static final int B = c();",
        "final java.util.function.Supplier<Integer> b = A::c;",
        "final java.util.List<Node> b = null;",
        "/** See {@link #c()}. */ int b;",
        "/** See {@link A#C}. */ int b;",
        "/** See {@link Node}. */ int b;",
        "Node b() { return null; }",
        "static final A B = new A(1);",
        "record B(int b) { int b2() { return b + C; } }"})
    void saysWhereSomethingThatStaysMentionsSomethingThatGoes(String mention) {
        String solution = """
                class A {
                    private static final int C = 1;

                    private static int c() {
                        return 1;
                    }

                    private static final class Node {
                    }

                    private A(int a) { }
                    A() { }

                    MENTION
                }
                """.replace("MENTION", mention);
        assertThatThrownBy(() -> Stub.of(solution, "A.java")).as("a mention in %s", mention)
                .isInstanceOf(SourceException.class)
                .hasMessageMatching("A.java:14: what the stub keeps must not mention (C|c\\(\\)|Node|new A), which the"
                        + " stub does not have; make that package-private, or do without it here");
    }

    @Test
    void saysWhichFinalFieldWouldHaveNoValue() {
        String solution = "class A {\n    static final int B;\n\n    static {\n        B = 1;\n    }\n}\n";
        assertThatThrownBy(() -> Stub.of(solution, "A.java")).as("a constant from a block")
                .hasMessage("A.java:2: the final field B stays in the stub without a value; give it one here,"
                        + " or make it private");
    }

    @Test
    void saysThatAnEnumHasNoStub() {
        assertThatThrownBy(() -> Stub.of("\nenum A { B }", "A.java"))
                .hasMessage("A.java:2: an enum has no stub; make the kata a class");
    }

    @Test
    void saysWhereTheSyntaxIsWrong() {
        assertThatThrownBy(() -> Stub.of("class A {\n    int a\n}", "A.java")).isInstanceOfSatisfying(
                SourceException.class, e -> {
                    assertThat(e.file()).as("the file").isEqualTo("A.java");
                    assertThat(e.line()).as("the line").isEqualTo(2);
                    assertThat(e).as("the message").hasMessage("A.java:2: ';' expected");
                });
        assertThatThrownBy(() -> Stub.of("class A {", "A.java"))
                .hasMessageStartingWith("A.java:1: reached end of file");
    }

    private static void assertStub(String solution, String stub) {
        assertThat(Compilation.problems(Map.of("A.java", solution))).as("complaints of the solution").isEmpty();
        assertThat(Stub.of(solution, "A.java")).as("the stub").isEqualTo(stub);
        assertThat(Compilation.problems(Map.of("A.java", stub))).as("complaints of the stub").isEmpty();
        assertThat(Stub.of(stub, "A.java")).as("the stub of the stub").isEqualTo(stub);
    }
}
