package guide.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets pass the little HTML that chapters use; of all other markup the text remains. */
final class RawHtml {

    private static final Pattern MARKUP = Pattern.compile("(?s)<!--(?<comment>.*?)-->"
            + "|<(?<tag>/?(?:details|summary|sub|sup|kbd|br))\\s*/?>");
    private static final Pattern EXPLORE = Pattern.compile("\\s*explore:\\s*(?<name>[a-z-]+)\\s*");

    private RawHtml() {
    }

    /**
     * Makes raw HTML safe.
     *
     * @param html what an author wrote
     * @return tags of the list above without any attribute, and the text in between; a comment such as
     *     {@code explore: cache} becomes a place for what can be tried out, others are gone
     */
    static String safe(String html) {
        StringBuilder safe = new StringBuilder();
        Matcher matcher = MARKUP.matcher(html);
        int end = 0;
        while (matcher.find()) {
            safe.append(Html.escape(html.substring(end, matcher.start())));
            end = matcher.end();
            if (matcher.group("tag") != null) {
                safe.append('<').append(matcher.group("tag")).append('>');
            } else {
                Matcher explore = EXPLORE.matcher(matcher.group("comment"));
                if (explore.matches()) {
                    safe.append("<div data-explore=\"").append(explore.group("name")).append("\"></div>");
                }
            }
        }
        return safe.append(Html.escape(html.substring(end))).toString();
    }
}
