package guide.web;

import guide.engine.Reference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A {@code BPlusTree} of the reference whose pages note which of them a call reads and writes. */
final class RecordedTree {

    /** Few, so that a small tree has some levels. */
    static final int CAPACITY = 4;

    private final Reference reference;
    private final Object pages;
    private final Object tree;
    private final List<Integer> read = new ArrayList<>();
    private final Set<Integer> written = new LinkedHashSet<>();

    /**
     * A page as it is after a call.
     *
     * @param number its number
     * @param keys its keys or separators
     * @param children the numbers of its children; empty for a leaf
     */
    record ShownPage(int number, List<Integer> keys, List<Integer> children) {
    }

    /**
     * What a call did.
     *
     * @param call the call, as code
     * @param result what it returned, in words
     * @param read the pages that it read, in order
     * @param written the pages that it wrote and that are still there
     * @param levels the pages after it, from the root down, each level from left to right
     */
    record Step(String call, String result, List<Integer> read, List<Integer> written,
            List<List<ShownPage>> levels) {
    }

    /**
     * Makes an empty tree.
     *
     * @param reference the chapter's classes
     */
    RecordedTree(Reference reference) {
        this.reference = reference;
        try {
            pages = reference.type("MemoryPages").getConstructor(int.class).newInstance(CAPACITY);
            Class<?> store = reference.type("PageStore");
            Object noting = Proxy.newProxyInstance(store.getClassLoader(), new Class<?>[] {store},
                    (proxy, method, arguments) -> note(method, arguments));
            tree = reference.type("BPlusTree").getConstructor(store, Comparator.class)
                    .newInstance(noting, Comparator.<Integer>naturalOrder());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Object note(Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "read" -> read.add((Integer) arguments[0]);
            case "write" -> written.add((Integer) arguments[0]);
            case "free" -> written.remove((Integer) arguments[0]);
            default -> { }
        }
        try {
            return method.invoke(pages, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** Stores a key, which is its own value. */
    Step put(int key) {
        Object replaced = call("put", List.of(Object.class, Object.class), key, key);
        return step("put(" + key + ")", replaced == null ? key + " is new" : key + " was there");
    }

    /** Removes a key. */
    Step remove(int key) {
        Object removed = call("remove", List.of(Object.class), key);
        return step("remove(" + key + ")", removed == null ? key + " was not there" : key + " has gone");
    }

    /** Looks for a key. */
    Step get(int key) {
        Object value = call("get", List.of(Object.class), key);
        return step("get(" + key + ")", value == null ? key + " is not there" : key + " is there");
    }

    /** Reads a range, whose ends may be null. */
    Step range(Integer from, Integer to, int limit) {
        List<?> entries = (List<?>) call("range", List.of(Object.class, Object.class, int.class), from, to, limit);
        return step("range(" + from + ", " + to + ", " + limit + ")",
                entries.size() == 1 ? "1 entry" : entries.size() + " entries");
    }

    private Object call(String name, List<Class<?>> types, Object... arguments) {
        read.clear();
        written.clear();
        return invoke(tree, name, types, arguments);
    }

    private Step step(String call, String result) {
        List<Integer> reads = List.copyOf(read);
        List<Integer> writes = List.copyOf(written);
        List<List<ShownPage>> levels = new ArrayList<>();
        List<Integer> level = List.of((Integer) invoke(tree, "root", List.of()));
        while (!level.isEmpty()) {
            List<ShownPage> shown = level.stream().map(this::page).toList();
            levels.add(shown);
            level = shown.stream().flatMap(page -> page.children().stream()).toList();
        }
        return new Step(call, result, reads, writes, levels);
    }

    private ShownPage page(int number) {
        Object content = invoke(pages, "read", List.of(int.class), number);
        if (reference.type("Leaf").isInstance(content)) {
            return new ShownPage(number, numbers(content, "keys"), List.of());
        }
        return new ShownPage(number, numbers(content, "separators"), numbers(content, "children"));
    }

    private static List<Integer> numbers(Object page, String part) {
        return ((List<?>) invoke(page, part, List.of())).stream().map(Integer.class::cast).toList();
    }

    private static Object invoke(Object target, String name, List<Class<?>> types, Object... arguments) {
        try {
            return target.getClass().getMethod(name, types.toArray(Class[]::new)).invoke(target, arguments);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
