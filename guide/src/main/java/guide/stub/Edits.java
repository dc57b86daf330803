package guide.stub;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes to a text, collected by their offsets in the original and made all at once. They do not overlap. */
final class Edits {

    private final List<Edit> edits = new ArrayList<>();

    void replace(int start, int end, String replacement) {
        edits.add(new Edit(start, end, replacement));
    }

    String applyTo(String text) {
        StringBuilder result = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::start).reversed())
                .forEach(edit -> result.replace(edit.start, edit.end, edit.replacement));
        return result.toString();
    }

    private record Edit(int start, int end, String replacement) {
    }
}
