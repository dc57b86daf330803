package guide.web;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import guide.engine.Reference;
import guide.web.SimulatedHttpCache.Answered;
import guide.web.SimulatedHttpCache.Asked;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * One user in two versions, served by the reference. Version 1 has a name, and version 2 a given name and a family
 * name. The tags of edition 3 are {@code "31"} and {@code "32"}, as it has a representation for each version.
 */
final class SimulatedOrigin {

    private static final String JSON = "application/json";

    private final Reference reference;
    private final Way way;
    private final Object handler;
    private Edition edition;

    /**
     * Makes an origin.
     *
     * @param reference the chapter's classes
     * @param way how a client says which version it wants
     * @param edition what is stored
     */
    SimulatedOrigin(Reference reference, Way way, Edition edition) {
        this.reference = reference;
        this.way = way;
        this.edition = edition;
        try {
            this.handler = handler();
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("the classes of the chapter are not as expected", changed);
        }
    }

    /** How a client says which version it wants. */
    enum Way {
        PATH("path"), QUERY("query"), MEDIA_TYPE("media type"), WITHOUT_VARY("media type, and Vary forgotten");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        /** What readers choose. */
        String label() {
            return label;
        }

        private boolean isMediaType() {
            return this == MEDIA_TYPE || this == WITHOUT_VARY;
        }

        /** A request that wants a version; 0 is a client that says nothing. */
        Asked asked(String method, int version) {
            String target = this == PATH && version > 0 ? "/v" + version + "/users/7"
                    : this == QUERY && version > 0 ? "/users/7?version=" + version : "/users/7";
            Map<String, String> fields = new LinkedHashMap<>();
            if (isMediaType()) {
                fields.put("Accept", version == 0 ? "*/*" : "application/vnd.desk.v" + version + "+json");
            }
            return new Asked(method, target, fields, "");
        }
    }

    /** The user, as it is after so many changes and one. */
    record Edition(int number, String given, String family) {

        /** Its representation in a version. */
        String in(int version) {
            Map<String, String> members = new LinkedHashMap<>();
            if (version == 1) {
                members.put("name", given + " " + family);
            } else {
                members.put("given", given);
                members.put("family", family);
            }
            return JsonWriter.string(members);
        }

        private Edition next(String text) {
            try {
                JsonObject json = JsonParser.object().from(text);
                String[] name = json.getString("name", "").split(" ", 2);
                return json.has("name") ? new Edition(number + 1, name[0], name[1])
                        : new Edition(number + 1, json.getString("given"), json.getString("family"));
            } catch (JsonParserException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** What is stored now. */
    Edition edition() {
        return edition;
    }

    /** Answers as the reference does. What may be stored may be so for a minute. */
    Answered answer(Asked asked) {
        try {
            List<String> fields = new ArrayList<>();
            asked.fields().forEach((name, value) -> fields.addAll(List.of(name, value)));
            Class<?> requests = reference.type("Request");
            Object request = requests.getMethod("of", String.class, String.class, String[].class)
                    .invoke(null, asked.method(), asked.target(), fields.toArray(String[]::new));
            request = requests.getMethod("withBody", String.class).invoke(request, asked.body());
            Object response = reference.type("Handler").getMethod("handle", requests).invoke(handler, request);
            return answered(asked, response);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("the classes of the chapter are not as expected", changed);
        }
    }

    private Answered answered(Asked asked, Object response) throws ReflectiveOperationException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Object field : (List<?>) value(value(response, "headers"), "fields")) {
            fields.merge((String) value(field, "name"), (String) value(field, "value"), (one, two) -> one + ", " + two);
        }
        if (way == Way.WITHOUT_VARY) {
            fields.remove("Vary");
        }
        int status = (Integer) value(response, "status");
        boolean reads = !asked.method().equals("PUT");
        String body = new String((byte[]) value(response, "body"), StandardCharsets.UTF_8);
        Answered answer = new Answered(status, fields, asked.method().equals("HEAD") ? "" : body);
        return reads && status < 400 ? answer.with("Cache-Control", "max-age=60") : answer;
    }

    private static Object value(Object record, String component) throws ReflectiveOperationException {
        return record.getClass().getMethod(component).invoke(record);
    }

    private Object handler() throws ReflectiveOperationException {
        Class<?> handlers = reference.type("Handler");
        List<Object> releases = new ArrayList<>();
        for (int version = 1; version <= 2; version++) {
            Object documents = documents(version);
            Object update = reference.type("ConditionalUpdate").getConstructor(reference.type("Documents"))
                    .newInstance(documents);
            releases.add(reference.type("Release").getConstructor(int.class, handlers, Optional.class, Optional.class)
                    .newInstance(version, update, Optional.empty(), Optional.empty()));
        }
        Object versioning = reference.type("Versioning")
                .getConstructor(reference.type("Scheme"), List.class, InstantSource.class)
                .newInstance(scheme(), releases, InstantSource.fixed(Instant.EPOCH));
        return reference.type("Problems").getConstructor(handlers, Supplier.class, BiConsumer.class).newInstance(
                versioning, (Supplier<UUID>) () -> new UUID(0, 0),
                (BiConsumer<UUID, RuntimeException>) (id, failure) -> {
                    throw failure;
                });
    }

    private Object scheme() throws ReflectiveOperationException {
        if (way == Way.PATH) {
            return reference.type("Scheme$Path").getConstructor().newInstance();
        }
        if (way == Way.QUERY) {
            return reference.type("Scheme$Query").getConstructor(String.class).newInstance("version");
        }
        return reference.type("Scheme$MediaType").getConstructor(String.class, reference.type("Negotiator"))
                .newInstance("desk", reference.type("Negotiation").getConstructor().newInstance());
    }

    /** The one user as a version shows it. Nobody else is there, so that each call is one step. */
    private Object documents(int version) {
        Class<?> face = reference.type("Documents");
        return Proxy.newProxyInstance(face.getClassLoader(), new Class<?>[] {face},
                (self, method, arguments) -> called(version, method, arguments));
    }

    private Object called(int version, Method method, Object[] arguments) throws ReflectiveOperationException {
        boolean there = arguments[0].equals("/users/7");
        return switch (method.getName()) {
            case "find" -> there ? Optional.of(reference.type("Document")
                    .getConstructor(long.class, String.class, byte[].class)
                    .newInstance(tag(version), JSON, edition.in(version).getBytes(StandardCharsets.UTF_8)))
                    : Optional.empty();
            case "replace" -> {
                if (!there || (Long) arguments[1] != tag(version)) {
                    yield OptionalLong.empty();
                }
                edition = edition.next(new String((byte[]) arguments[3], StandardCharsets.UTF_8));
                yield OptionalLong.of(tag(version));
            }
            default -> throw new UnsupportedOperationException(method.getName());
        };
    }

    private long tag(int version) {
        return 10L * edition.number() + version;
    }
}
