package guide.book;

import java.nio.file.Path;
import java.util.List;

/**
 * One class for the reader to complete.
 *
 * @param name the class's simple name, such as {@code LruCache}
 * @param minutes how long a good reader needs for it
 * @param level how hard it is, from 1 to 5
 * @param hints the three hints of its section as Markdown, from nudge to outline; fewer while a chapter is being
 *     written
 * @param anchor the anchor of its section on the chapter's page, without {@code #}
 * @param chapter the chapter it belongs to, by id, such as {@code 03-eviction}
 * @param packageName the package of the class, such as {@code katas.eviction}
 */
public record Kata(String name, int minutes, int level, List<String> hints, String anchor, String chapter,
        String packageName) {

    /** Copies the hints. */
    public Kata {
        hints = List.copyOf(hints);
    }

    /**
     * The class's full name.
     *
     * @return for instance {@code katas.eviction.LruCache}
     */
    public String className() {
        return packageName + "." + name;
    }

    /**
     * The class's source file within a source folder.
     *
     * @return a relative path, such as {@code katas/eviction/LruCache.java}
     */
    public Path sourceFile() {
        return Path.of(className().replace('.', '/') + ".java");
    }
}
