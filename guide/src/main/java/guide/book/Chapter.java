package guide.book;

import java.util.List;

/**
 * One chapter of the book.
 *
 * @param id number and name, such as {@code 03-eviction}; the name of its page and of its modules
 * @param title its title in words
 * @param minutes how long a good reader needs for the whole chapter
 * @param needs the ids of the chapters to read before
 * @param katas its katas in the order in which they are meant to be solved
 */
public record Chapter(String id, String title, int minutes, List<String> needs, List<Kata> katas) {

    /** Copies the lists. */
    public Chapter {
        needs = List.copyOf(needs);
        katas = List.copyOf(katas);
    }

    /**
     * The chapter's number.
     *
     * @return for instance 3
     */
    public int number() {
        return Integer.parseInt(id.substring(0, id.indexOf('-')));
    }

    /**
     * The chapter's name without its number.
     *
     * @return for instance {@code eviction}
     */
    public String name() {
        return id.substring(id.indexOf('-') + 1);
    }

    /**
     * The package of the chapter's classes.
     *
     * @return for instance {@code katas.loadbalancing}
     */
    public String packageName() {
        return "katas." + name().replace("-", "");
    }
}
