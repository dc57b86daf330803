package guide.web;

import java.util.List;

/**
 * A Markdown file as a part of a page.
 *
 * @param title its first heading in plain text
 * @param lead its first paragraph in plain text
 * @param html the whole of it
 * @param sections its sections in order
 */
public record Article(String title, String lead, String html, List<Section> sections) {

    /** Copies the list. */
    public Article {
        sections = List.copyOf(sections);
    }
}
