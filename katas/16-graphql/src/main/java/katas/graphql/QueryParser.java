package katas.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads a query by recursive descent. */
final class QueryParser {

    private static final int DEEPEST = 200;

    private final Tokens tokens;

    QueryParser(String text) {
        this.tokens = new Tokens(Objects.requireNonNull(text, "text"));
    }

    Query query() {
        List<Selection> selections = null;
        Map<String, Fragment> fragments = new LinkedHashMap<>();
        while (!tokens.isAtEnd()) {
            if (tokens.takeIf("fragment")) {
                Fragment fragment = fragment();
                if (fragments.put(fragment.name(), fragment) != null) {
                    throw new IllegalArgumentException("two fragments " + fragment.name());
                }
            } else if (selections != null) {
                throw new IllegalArgumentException("a second operation begins at " + tokens.peek());
            } else {
                selections = operation();
            }
        }
        if (selections == null) {
            throw new IllegalArgumentException("there is no query in the text");
        }
        return new Query(selections, fragments);
    }

    private List<Selection> operation() {
        if (tokens.takeIf("query") && !tokens.peek().equals("{")) {
            tokens.name();
        }
        return selections(1);
    }

    private Fragment fragment() {
        String name = tokens.name();
        tokens.expect("on");
        return new Fragment(name, tokens.name(), selections(1));
    }

    private List<Selection> selections(int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("more than " + DEEPEST + " braces deep");
        }
        tokens.expect("{");
        List<Selection> selections = new ArrayList<>();
        do {
            selections.add(tokens.takeIf("...") ? fragmentUse(depth) : field(depth));
        } while (!tokens.takeIf("}"));
        return selections;
    }

    private Selection fragmentUse(int depth) {
        if (tokens.takeIf("on")) {
            return new Selection.InlineFragment(Optional.of(tokens.name()), selections(depth + 1));
        }
        return tokens.peek().equals("{") ? new Selection.InlineFragment(Optional.empty(), selections(depth + 1))
                : new Selection.FragmentSpread(tokens.name());
    }

    private Selection field(int depth) {
        String responseKey = tokens.name();
        String name = tokens.takeIf(":") ? tokens.name() : responseKey;
        Map<String, Object> arguments = new LinkedHashMap<>();
        if (tokens.takeIf("(")) {
            do {
                String argument = tokens.name();
                tokens.expect(":");
                if (arguments.containsKey(argument)) {
                    throw new IllegalArgumentException("two arguments " + argument);
                }
                arguments.put(argument, tokens.literal());
            } while (!tokens.takeIf(")"));
        }
        List<Selection> selections = tokens.peek().equals("{") ? selections(depth + 1) : List.of();
        return new Selection.Field(responseKey, name, arguments, selections);
    }
}
