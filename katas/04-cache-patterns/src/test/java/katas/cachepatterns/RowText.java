package katas.cachepatterns;

import java.util.Optional;

/** A row as a text that is never empty: a sign whether there is one, and what it is. */
final class RowText {

    static final String ABSENT = "-";

    private RowText() {
    }

    static String of(Optional<String> row) {
        return row.map(text -> "+" + text).orElse(ABSENT);
    }

    static Optional<String> parse(String text) {
        return text.equals(ABSENT) ? Optional.empty() : Optional.of(text.substring(1));
    }
}
