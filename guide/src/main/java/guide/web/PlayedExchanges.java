package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import guide.engine.Reference;
import guide.web.SimulatedHttpCache.Answered;
import guide.web.SimulatedHttpCache.Asked;
import guide.web.SimulatedHttpCache.Played;
import guide.web.SimulatedHttpCache.Stored;
import guide.web.SimulatedOrigin.Edition;
import guide.web.SimulatedOrigin.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that can come of the first few requests of a client, through a cache, to the reference. */
final class PlayedExchanges {

    /** So many requests can follow each other. */
    static final int STEPS = 4;

    private static final List<String> METHODS = List.of("GET", "HEAD", "PUT");
    private static final List<String> NAMES = List.of("Ada Lovelance", "Ada Lovelace", "Ada King", "Augusta King",
            "Augusta Noel");

    private final Reference reference;
    private final Way way;
    private final Map<State, Integer> states = new LinkedHashMap<>();
    private final Map<JsonObject, Integer> exchanges = new LinkedHashMap<>();

    /**
     * Makes ready to play.
     *
     * @param reference the chapter's classes
     * @param way how a client says which version it wants
     */
    PlayedExchanges(Reference reference, Way way) {
        this.reference = reference;
        this.way = way;
    }

    /** What a client can choose: a method, a version or 0, and the tag that it names: none, the first, the present. */
    record Chosen(String method, int version, int tag) {
    }

    private record State(Edition edition, List<Stored> stored) {
    }

    /** What can be chosen, in the order in which each state has its steps; time passes after all of them. */
    static List<Chosen> choices() {
        List<Chosen> choices = new ArrayList<>();
        for (String method : METHODS) {
            for (int version = 0; version <= 2; version++) {
                for (int tag = 0; tag <= 2; tag++) {
                    choices.add(new Chosen(method, version, tag));
                }
            }
        }
        return choices;
    }

    /**
     * Plays each request in each state that can be reached, and lets a minute pass in each.
     *
     * @return the exchanges, and the states, the first of which is the beginning: what the cache has, and for each
     *     choice an exchange and the state after it, in turn, and at last the state a minute later; nothing of them
     *     after the last step
     */
    JsonObject play() {
        State first = new State(new Edition(1, "Ada", "Lovelance"), List.of());
        states.put(first, 0);
        List<State> level = List.of(first);
        JsonArray all = new JsonArray();
        for (int step = 0; step <= STEPS; step++) {
            int known = states.size();
            for (State state : level) {
                all.add(json(state, step < STEPS));
            }
            level = List.copyOf(states.keySet()).subList(known, states.size());
        }
        JsonObject json = new JsonObject();
        json.put("steps", STEPS);
        json.put("choices", new JsonArray(choices().stream()
                .map(chosen -> chosen.method() + " " + chosen.version() + " " + chosen.tag()).toList()));
        json.put("exchanges", new JsonArray(exchanges.keySet()));
        json.put("states", all);
        return json;
    }

    private JsonObject json(State state, boolean goesOn) {
        JsonObject json = new JsonObject();
        json.put("edition", state.edition().number());
        json.put("stored", new JsonArray(state.stored().stream().map(PlayedExchanges::words).toList()));
        if (goesOn) {
            JsonArray next = new JsonArray();
            choices().forEach(chosen -> step(state, chosen, next));
            SimulatedHttpCache aged = new SimulatedHttpCache(asked -> null, state.stored());
            aged.age();
            next.add(number(new State(state.edition(), aged.stored())));
            json.put("next", next);
        }
        return json;
    }

    private static String words(Stored stored) {
        String selected = stored.selecting().isEmpty() ? "" : " with " + stored.selecting();
        return stored.target() + selected.replaceAll("[{}]", "").replace("=", ": ") + " → "
                + stored.answer().fields().get("ETag") + (stored.isFresh() ? ", fresh" : ", stale");
    }

    private void step(State state, Chosen chosen, JsonArray next) {
        SimulatedOrigin origin = new SimulatedOrigin(reference, way, state.edition());
        SimulatedHttpCache cache = new SimulatedHttpCache(origin::answer, state.stored());
        JsonObject exchange = exchange(chosen, state.edition(), cache);
        next.add(exchanges.computeIfAbsent(exchange, another -> exchanges.size()));
        next.add(number(new State(origin.edition(), cache.stored())));
    }

    private int number(State state) {
        return states.computeIfAbsent(state, another -> states.size());
    }

    private JsonObject exchange(Chosen chosen, Edition edition, SimulatedHttpCache cache) {
        Asked asked = asked(chosen, edition);
        Played played = cache.play(asked);
        JsonObject json = new JsonObject();
        json.put("request", text(asked));
        json.put("answer", text(played.answer()));
        json.put("verdict", played.verdict());
        json.put("why", played.why());
        played.passed().ifPresent(passed -> json.put("passed", text(passed)));
        played.origin().ifPresent(answer -> json.put("origin", text(answer)));
        wrong(chosen, edition, played).ifPresent(wrong -> json.put("wrong", wrong));
        return json;
    }

    private Asked asked(Chosen chosen, Edition edition) {
        Asked asked = way.asked(chosen.method(), chosen.version());
        boolean writes = chosen.method().equals("PUT");
        int version = Math.max(chosen.version(), 1);
        if (chosen.tag() > 0) {
            int number = chosen.tag() == 1 ? 1 : edition.number();
            asked = asked.with(writes ? "If-Match" : "If-None-Match", "\"" + number + version + "\"");
        }
        if (!writes) {
            return asked;
        }
        String[] name = NAMES.get(edition.number()).split(" ");
        asked = asked.with("Content-Type", "application/json");
        return new Asked(asked.method(), asked.target(), asked.fields(), new Edition(0, name[0], name[1]).in(version));
    }

    /** What is wrong with an answer out of a cache: its version, or that its edition is no longer there. */
    private static Optional<String> wrong(Chosen chosen, Edition edition, Played played) {
        String tag = played.answer().fields().getOrDefault("ETag", "");
        if (!List.of("hit", "revalidated").contains(played.verdict()) || tag.isEmpty()) {
            return Optional.empty();
        }
        int version = Math.max(chosen.version(), 1);
        int digits = Integer.parseInt(tag.replace("\"", ""));
        if (digits % 10 != version) {
            return Optional.of("The client asked for version " + version + " and got version " + digits % 10 + ".");
        }
        return digits / 10 == edition.number() ? Optional.empty()
                : Optional.of("The origin has edition " + edition.number() + " by now, and this is edition "
                        + digits / 10 + ".");
    }

    private static String text(Asked asked) {
        return asked.method() + " " + asked.target() + fields(asked.fields()) + asked.body();
    }

    private static String text(Answered answer) {
        return answer.status() + fields(answer.fields()) + answer.body();
    }

    private static String fields(Map<String, String> fields) {
        StringBuilder text = new StringBuilder("\n");
        fields.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return text.append('\n').toString();
    }
}
