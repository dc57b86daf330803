package guide.web;

/**
 * A section of an article: what is under one heading.
 *
 * @param level the heading's level, 1 for the title
 * @param anchor the heading's anchor without {@code #}
 * @param heading the heading in plain text
 * @param text what is under it up to the next heading, in plain text and without code
 */
public record Section(int level, String anchor, String heading, String text) {
}
