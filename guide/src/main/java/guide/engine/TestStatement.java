package guide.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statement of a test at which it failed, for failures that do not say themselves what was wanted of which input.
 *
 * @param code the statement on one line, without its descriptions
 * @param rule the description that stands in it; empty if there is none
 */
public record TestStatement(String code, String rule) {

    private static final int LONGEST = 12;
    private static final Pattern DESCRIPTION =
            Pattern.compile("\\s*\\.(?:as|describedAs)\\(\\s*\"(?<text>(?:[^\"\\\\]|\\\\.)*)\"[^;]*?\\)(?=\\s*[.;])");

    /**
     * Reads a statement.
     *
     * @param file a test's source
     * @param line the line on which the statement begins, from 1
     * @return the statement; empty if the file has no such line or cannot be read
     */
    static Optional<TestStatement> at(Path file, int line) {
        try {
            List<String> lines = Files.readAllLines(file);
            StringBuilder text = new StringBuilder();
            for (int i = line - 1; i >= 0 && i < lines.size() && i < line - 1 + LONGEST; i++) {
                text.append(text.length() == 0 || lines.get(i).strip().startsWith(".") ? "" : " ")
                        .append(lines.get(i).strip());
                if (lines.get(i).endsWith(";")) {
                    return Optional.of(of(text.toString()));
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static TestStatement of(String text) {
        Matcher description = DESCRIPTION.matcher(text);
        return description.find()
                ? new TestStatement(description.replaceFirst(""), description.group("text").replace("\\\"", "\""))
                : new TestStatement(text, "");
    }
}
