package guide.stub;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fences of a chapter that show code from the tree.
 *
 * <p>A comment alone on its line names file and member, and a fence follows on the next line:
 *
 * <pre>
 * &lt;!-- code: solutions/03-eviction/src/main/java/katas/eviction/Cache.java#put --&gt;
 * ```java
 * void put(K key, V value);
 * ```
 * </pre>
 *
 * <p>Without {@code #put} it is the whole file. Comments inside of other fences are text like any other.
 */
public final class CodeFences {

    private static final Pattern LINE = Pattern.compile(".*(\\R|\\z)");
    private static final Pattern MARK = Pattern.compile("\\s*<!--\\s*code:.*");
    private static final Pattern CODE = Pattern.compile("\\s*<!-- code: ([^#\\s]+)(?:#(\\w+))? -->\\s*");
    private static final Pattern FENCE = Pattern.compile("(\\s*)(`{3,}|~{3,})([^`]*)");

    private final String chapter;
    private final List<String> lines;
    private final Function<String, Optional<String>> sources;

    private CodeFences(String chapter, String markdown, Function<String, Optional<String>> sources) {
        this.chapter = chapter;
        this.lines = LINE.matcher(markdown).results().map(result -> result.group()).collect(Collectors.toList());
        this.sources = sources;
    }

    /**
     * Rewrites the code in a chapter. All other text stays to the letter.
     *
     * @param chapter the chapter's name for error messages, not null
     * @param markdown the chapter's text, with either kind of line break, not null
     * @param sources reads a file by the path that a comment names; empty when there is no such file; not null
     * @return the text with the code that is in the tree
     * @throws SourceException if a comment is not written as above, if it names a file or member that is not there,
     *     or if no fence follows
     */
    public static String refresh(String chapter, String markdown, Function<String, Optional<String>> sources) {
        CodeFences fences = new CodeFences(chapter, markdown, sources);
        StringBuilder text = new StringBuilder();
        int written = 0;
        for (Example example : fences.examples()) {
            fences.lines.subList(written, example.from).forEach(text::append);
            example.code.forEach(text::append);
            written = example.to;
        }
        fences.lines.subList(written, fences.lines.size()).forEach(text::append);
        return text.toString();
    }

    /** The code of one comment, as lines with their ends, and the lines it belongs to, which are counted from 0. */
    private record Example(int from, int to, List<String> code) {
    }

    private List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (MARK.matcher(line(i)).matches()) {
                Example example = example(i);
                examples.add(example);
                i = example.to;
            } else if (FENCE.matcher(line(i)).matches()) {
                i = end(i);
            }
        }
        return examples;
    }

    private Example example(int comment) {
        Matcher code = CODE.matcher(line(comment));
        if (!code.matches()) {
            throw problem(comment, "write the comment as <!-- code: PATH#member --> or <!-- code: PATH -->");
        }
        int open = comment + 1;
        Matcher fence = FENCE.matcher(open < lines.size() ? line(open) : "");
        if (!fence.matches() || !fence.group(3).strip().equals("java") || end(open) == lines.size()) {
            throw problem(comment, "put a fence that starts with ```java directly below the comment, and end it");
        }
        String path = code.group(1);
        String member = code.group(2) == null ? "" : code.group(2);
        String lineBreak = lines.get(open).substring(line(open).length());
        List<String> snippet = snippet(comment, path, member).lines()
                .map(line -> (line.isEmpty() ? "" : fence.group(1)) + line + lineBreak)
                .collect(Collectors.toList());
        if (snippet.stream().anyMatch(line -> closes(line.stripTrailing(), fence.group(2)))) {
            throw problem(open, "the code contains " + fence.group(2) + "; use a longer fence");
        }
        return new Example(open + 1, end(open), snippet);
    }

    private String snippet(int comment, String path, String member) {
        String source = sources.apply(path).orElseThrow(() -> problem(comment,
                "there is no file " + path + "; correct the path, which starts at the project's root"));
        try {
            return Snippet.of(source, member, path);
        } catch (IllegalArgumentException e) {
            throw problem(comment, "in " + path + " " + e.getMessage());
        }
    }

    /** The line that closes the fence which opens at {@code open}; the number of lines if there is none. */
    private int end(int open) {
        Matcher fence = FENCE.matcher(line(open));
        int end = open + 1;
        while (fence.matches() && end < lines.size() && !closes(line(end), fence.group(2))) {
            end++;
        }
        return end;
    }

    private static boolean closes(String line, String fence) {
        String text = line.strip();
        return text.startsWith(fence) && text.chars().allMatch(c -> c == fence.charAt(0));
    }

    private String line(int i) {
        return lines.get(i).replaceFirst("\\R\\z", "");
    }

    private SourceException problem(int line, String message) {
        return new SourceException(chapter, line + 1, message);
    }
}
