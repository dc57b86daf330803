package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonWriter;
import java.util.Map;

/**
 * All text of the book, to be searched in the browser. It is a script and not data, because a page that was opened from
 * a folder may load the one and not the other.
 */
final class SearchIndex {

    /** The index's address. */
    static final String ADDRESS = "search-index.js";

    private SearchIndex() {
    }

    /**
     * Makes the index.
     *
     * @param articles the articles by address
     * @return a script that sets {@code searchIndex} to a list of sections: address, title, heading, text
     */
    static String script(Map<String, Article> articles) {
        JsonArray index = new JsonArray();
        articles.forEach((address, article) -> article.sections().forEach(section -> index.add(JsonArray.from(
                section.level() == 1 ? address : address + "#" + section.anchor(), article.title(),
                section.heading(), section.text()))));
        return "window.searchIndex = " + JsonWriter.string(index) + ";\n";
    }
}
