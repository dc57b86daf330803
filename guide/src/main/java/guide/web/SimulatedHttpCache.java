package guide.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A cache between a client and an origin, which does what RFC 9111 says of {@code Cache-Control: max-age}, {@code
 * Vary}, {@code ETag}, and changes. What it has stored is fresh until a minute passes.
 */
final class SimulatedHttpCache {

    private final Function<Asked, Answered> origin;
    private List<Stored> stored;

    /**
     * Puts a cache in front of an origin.
     *
     * @param origin answers what the cache cannot
     * @param stored what there is already, the oldest first
     */
    SimulatedHttpCache(Function<Asked, Answered> origin, List<Stored> stored) {
        this.origin = origin;
        this.stored = List.copyOf(stored);
    }

    /** A request. The names of fields are written as standards write them. */
    record Asked(String method, String target, Map<String, String> fields, String body) {

        /** The same with another field. */
        Asked with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(fields);
            more.put(name, value);
            return new Asked(method, target, more, body);
        }
    }

    /** An answer. The names of fields are written as standards write them. */
    record Answered(int status, Map<String, String> fields, String body) {

        /** The same with another field. */
        Answered with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(fields);
            more.put(name, value);
            return new Answered(status, more, body);
        }
    }

    /**
     * An answer that was stored.
     *
     * @param target whose answer it is
     * @param selecting the fields of the request that the answer's {@code Vary} named; null is a field that was missing
     * @param answer the answer, with content
     * @param isFresh whether its time is not over
     */
    record Stored(String target, Map<String, String> selecting, Answered answer, boolean isFresh) {

        private boolean fits(Asked asked) {
            return target.equals(asked.target()) && selecting.equals(selected(asked, answer));
        }
    }

    /**
     * What came of a request.
     *
     * @param answer what the client gets
     * @param verdict what the cache did, in a word
     * @param why the reason, in a sentence
     * @param passed what the cache asked the origin, if it did
     * @param origin what the origin answered
     */
    record Played(Answered answer, String verdict, String why, Optional<Asked> passed, Optional<Answered> origin) {
    }

    /** What is stored now, the oldest first. */
    List<Stored> stored() {
        return stored;
    }

    /** Lets so much time pass that nothing is fresh. */
    void age() {
        stored = stored.stream().map(one -> new Stored(one.target(), one.selecting(), one.answer(), false)).toList();
    }

    /** Answers a request, from what is stored or by asking the origin. */
    Played play(Asked asked) {
        if (asked.method().equals("PUT")) {
            return change(asked);
        }
        Optional<Stored> found = stored.stream().filter(one -> one.fits(asked)).reduce((older, newer) -> newer);
        if (found.isEmpty()) {
            String others = stored.stream().anyMatch(one -> one.target().equals(asked.target()))
                    ? "What is stored for this address was for another Accept." : "Nothing is stored for this address.";
            return passed(asked, "miss", others);
        }
        if (found.get().isFresh()) {
            return new Played(shown(asked, found.get().answer().with("Age", "0")), "hit",
                    "It is stored and fresh, so the origin is not asked.", Optional.empty(), Optional.empty());
        }
        return validated(asked, found.get());
    }

    private Played change(Asked asked) {
        Answered answer = origin.apply(asked);
        int before = stored.size();
        if (answer.status() < 400) {
            stored = stored.stream().filter(one -> !one.target().equals(asked.target())).toList();
        }
        String why = answer.status() >= 400 ? "Nothing was changed, and nothing is dropped."
                : before == stored.size() ? "Nothing was stored for this address."
                : "What was stored for this address is dropped.";
        return new Played(answer, "passed on", why, Optional.of(asked), Optional.of(answer));
    }

    private Played passed(Asked asked, String verdict, String why) {
        Answered answer = origin.apply(asked);
        if (asked.method().equals("GET") && isStorable(answer)) {
            store(asked, answer);
        }
        return new Played(answer, verdict, why, Optional.of(asked), Optional.of(answer));
    }

    /** Asks whether what is stored is still right, whatever the client has. */
    private Played validated(Asked asked, Stored old) {
        Asked condition = asked.with("If-None-Match", old.answer().fields().get("ETag"));
        Answered answer = origin.apply(condition);
        stored = stored.stream().filter(one -> one != old).toList();
        boolean same = answer.status() == 304;
        if (same) {
            store(asked, old.answer());
        } else if (asked.method().equals("GET") && isStorable(answer)) {
            store(asked, answer);
        }
        Answered whole = same ? old.answer() : answer;
        return new Played(whole.status() == 200 ? shown(asked, whole) : whole, same ? "revalidated" : "miss",
                same ? "It is stored and stale; the origin says that it is still right."
                        : "What is stored is stale; the origin has another one.",
                Optional.of(condition), Optional.of(answer));
    }

    private static boolean isStorable(Answered answer) {
        return answer.status() == 200 && answer.fields().getOrDefault("Cache-Control", "").startsWith("max-age=");
    }

    private void store(Asked asked, Answered answer) {
        List<Stored> others = new ArrayList<>(stored);
        others.removeIf(one -> one.fits(asked));
        others.add(new Stored(asked.target(), selected(asked, answer), answer, true));
        stored = List.copyOf(others);
    }

    private static Map<String, String> selected(Asked asked, Answered answer) {
        Map<String, String> selected = new LinkedHashMap<>();
        for (String name : answer.fields().getOrDefault("Vary", "").split(", *")) {
            if (!name.isEmpty()) {
                selected.put(name, asked.fields().get(name));
            }
        }
        return selected;
    }

    /** The content, unless the client has it or wants none. */
    private static Answered shown(Asked asked, Answered whole) {
        if (whole.fields().get("ETag").equals(asked.fields().get("If-None-Match"))) {
            Map<String, String> fields = new LinkedHashMap<>(whole.fields());
            fields.remove("Content-Type");
            return new Answered(304, fields, "");
        }
        return asked.method().equals("HEAD") ? new Answered(200, whole.fields(), "") : whole;
    }
}
