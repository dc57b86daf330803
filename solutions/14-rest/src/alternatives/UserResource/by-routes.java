package katas.rest;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A table of routes, each a method and what it does; what is allowed is read off the table. */
public final class UserResource implements Handler {

    private static final String JSON = "application/json";
    private static final String PATCH = "application/merge-patch+json";

    private final Users users;
    private final Negotiator negotiator;
    private final Map<String, Function<Request, Response>> ofAll = new LinkedHashMap<>();
    private final Map<String, Function<Request, Response>> ofOne = new LinkedHashMap<>();

    /** Makes the resources of some users. */
    public UserResource(Users users, Negotiator negotiator) {
        this.users = Objects.requireNonNull(users, "users");
        this.negotiator = Objects.requireNonNull(negotiator, "negotiator");
        Function<Request, Response> list =
                showing(request -> json(200, users.all().stream().map(this::shown).toList()));
        ofAll.put("GET", list);
        ofAll.put("HEAD", list);
        ofAll.put("POST", showing(this::add));
        ofAll.put("OPTIONS", request -> Response.of(204).with("Allow", String.join(",", ofAll.keySet())));
        Function<Request, Response> get = showing(request -> json(200, shown(there(users.find(id(request))))));
        ofOne.put("GET", get);
        ofOne.put("HEAD", get);
        ofOne.put("PUT", showing(request -> {
            Map<?, ?> members = members(request, JSON);
            named(members);
            return changed(request, old -> new User(old.id(), (String) members.get("name"), email(members)));
        }));
        ofOne.put("PATCH", showing(request -> {
            Map<?, ?> members = members(request, PATCH);
            return changed(request, old -> new User(old.id(),
                    members.containsKey("name") ? (String) members.get("name") : old.name(),
                    members.containsKey("email") ? email(members) : old.email()));
        }));
        ofOne.put("DELETE", request -> {
            if (!users.remove(id(request))) {
                throw error(404, "no such user");
            }
            return Response.of(204);
        });
        ofOne.put("OPTIONS", request -> Response.of(204).with("Allow", String.join(",", ofOne.keySet()))
                .with("Accept-Patch", PATCH));
    }

    @Override
    public Response handle(Request request) {
        Map<String, Function<Request, Response>> routes = request.path().equals("/users") ? ofAll : ofOne;
        if (routes == ofOne) {
            id(request);
        }
        Set<String> known = new LinkedHashSet<>(ofAll.keySet());
        known.addAll(ofOne.keySet());
        if (!known.contains(request.method())) {
            throw error(501, "unknown method");
        }
        if (!routes.containsKey(request.method())) {
            throw error(405, "not here", "Allow", String.join(",", routes.keySet()));
        }
        return routes.get(request.method()).apply(request);
    }

    private Function<Request, Response> showing(Function<Request, Response> then) {
        return request -> {
            if (!negotiator.choose(request.headers().joined("Accept"), List.of(JSON)).isPresent()) {
                throw error(406, "only JSON");
            }
            return then.apply(request);
        };
    }

    private Response add(Request request) {
        Map<?, ?> members = members(request, JSON);
        named(members);
        User user = unique(() -> users.add((String) members.get("name"), email(members)));
        return json(201, shown(user)).with("Location", "/users/" + user.id());
    }

    private Response changed(Request request, UnaryOperator<User> change) {
        return json(200, shown(there(unique(() -> users.update(id(request), change)))));
    }

    private static <T> T unique(Supplier<T> step) {
        try {
            return step.get();
        } catch (EmailTakenException taken) {
            throw error(409, taken.getMessage());
        }
    }

    private static User there(Optional<User> user) {
        return user.orElseThrow(() -> error(404, "no such user"));
    }

    private static long id(Request request) {
        String digits = request.path().startsWith("/users/") ? request.path().substring(7) : "";
        try {
            if (digits.chars().allMatch(c -> c >= '0' && c <= '9') && !digits.startsWith("0")) {
                return Long.parseLong(digits);
            }
        } catch (NumberFormatException emptyOrTooLarge) {
            // Not found, as below.
        }
        throw error(404, "no such path");
    }

    private static void named(Map<?, ?> members) {
        if (!members.containsKey("name")) {
            throw error(422, "name is missing");
        }
    }

    private static Optional<String> email(Map<?, ?> members) {
        return Optional.ofNullable((String) members.get("email"));
    }

    private static Map<?, ?> members(Request request, String type) {
        String given = request.headers().joined("Content-Type").orElse("");
        int end = given.indexOf(';') < 0 ? given.length() : given.indexOf(';');
        if (!given.substring(0, end).trim().equalsIgnoreCase(type)) {
            throw error(415, "send " + type, type.equals(JSON) ? "Accept" : "Accept-Patch", type);
        }
        Object read;
        try {
            read = Json.read(request.body());
        } catch (JsonException broken) {
            throw error(400, broken.getMessage());
        }
        if (!(read instanceof Map<?, ?> members)) {
            throw error(422, "not an object");
        }
        members.forEach((name, value) -> {
            boolean right = switch ((String) name) {
                case "id" -> request.path().equals("/users/" + value) && value instanceof Long;
                case "name" -> value instanceof String text && !text.isBlank() && text.codePoints().count() <= 100;
                case "email" -> value == null || value instanceof String text && text.length() >= 3
                        && text.substring(1, text.length() - 1).contains("@");
                default -> false;
            };
            if (!right) {
                throw error(422, name + " is wrong");
            }
        });
        return members;
    }

    private Map<String, Object> shown(User user) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", user.id());
        members.put("name", user.name());
        if (user.email().isPresent()) {
            members.put("email", user.email().get());
        }
        return members;
    }

    private static Response json(int status, Object value) {
        return Response.of(status).withBody(JSON, Json.write(value));
    }

    private static ProblemException error(int status, String detail, String... fields) {
        return new ProblemException(Problem.of(status, "Error " + status, detail), Headers.of(fields));
    }
}
