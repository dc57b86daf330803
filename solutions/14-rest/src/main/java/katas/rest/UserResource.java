package katas.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Users as resources: {@code /users} is all of them, {@code /users/7} is that with the id 7.
 *
 * <ul>
 * <li>GET answers 200. HEAD is answered as GET.
 * <li>POST on {@code /users} adds a user and answers 201, with {@code Location: /users/7} and the user.
 * <li>PUT on a user replaces it: what the content leaves out, the user then does not have. PATCH changes what the
 * content names, and nothing else, whoever changes the rest meanwhile; a member that is null is removed (RFC 7396).
 * Both answer 200 with the user as it is now, and never add one.
 * <li>DELETE on a user removes it and answers 204; the second one answers 404.
 * <li>OPTIONS answers 204 with {@code Allow}, and for a user with {@code Accept-Patch}, whether or not there is such a
 * user.
 * </ul>
 *
 * <p>A user is the JSON object {@code {"id":7,"name":"Ada","email":"ada@example.com"}}, in this order, where {@code
 * email} is missing if there is none; all of them are an array of such, by id. The answers 200 and 201 have {@code
 * Content-Type: application/json}. A client sends a name, which is not blank and has at most 100 code points; a
 * PATCH may do without. It may send an address, which has an @ in its inside, or null for none. It may send the id of
 * the path again, as a number with just those digits (7 and not 7.0, and not null), and with POST none. It sends
 * nothing else. Names and addresses are kept as they were sent, also spaces around them.
 *
 * <p>What is wrong is a {@link ProblemException}. Its status is that of the first line that holds:
 *
 * <ol>
 * <li>404: no such path. An id is a number from 1 to 9223372036854775807 without leading zeros.
 * <li>501: a method that is none of the seven above. Methods are told apart by case.
 * <li>405: a method that this path does not have, with {@code Allow}: the path's methods, separated by commas.
 * <li>406: the answer would be a user or users, and the negotiator finds {@code application/json} not acceptable. What
 * the negotiator throws goes on to the caller instead, such as its 400.
 * <li>415: the {@code Content-Type} of a PATCH is not {@code application/merge-patch+json}, or that of a POST or PUT is
 * not {@code application/json}. Case and parameters do not matter. The answer's header says which one would be right:
 * for PATCH in {@code Accept-Patch}, and else in {@code Accept}.
 * <li>400: the content is not JSON.
 * <li>422: it is not what a client may send, as said above; the detail names the member, if it is one.
 * <li>404: there is no such user. 409: another user has the address. </ol>
 *
 * <p>A request asks the store once at most, and none whose answer is one of the first seven asks it at all. What the
 * store throws otherwise goes on to the caller. Threads may share a resource.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-9">RFC 9110, section 9 on methods, 15 on statuses</a>
 */
public final class UserResource implements Handler {

    private static final String JSON = "application/json";
    private static final String PATCH = "application/merge-patch+json";
    private static final String ALL = "GET, HEAD, POST, OPTIONS";
    private static final String ONE = "GET, HEAD, PUT, PATCH, DELETE, OPTIONS";
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Pattern PATH = Pattern.compile("/users(?:/([1-9][0-9]{0,18}))?");

    private final Users users;
    private final Negotiator negotiator;

    /**
     * Makes the resources of some users.
     *
     * @param users the store, not null
     * @param negotiator says whether a client accepts JSON, not null
     * @throws NullPointerException if an argument is null
     */
    public UserResource(Users users, Negotiator negotiator) {
        this.users = Objects.requireNonNull(users, "users");
        this.negotiator = Objects.requireNonNull(negotiator, "negotiator");
    }

    /**
     * Answers a request.
     *
     * @param request what was asked, not null
     * @return the answer
     * @throws ProblemException as said above
     * @throws NullPointerException if {@code request} is null
     */
    @Override
    public Response handle(Request request) {
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            throw problem(404, "Not Found", "there is nothing at " + request.path(), Headers.NONE);
        }
        boolean one = path.group(1) != null;
        long id = one ? id(path.group(1)) : 0;
        requireAllowed(request.method(), one ? ONE : ALL);
        return switch (request.method()) {
            case "OPTIONS" -> options(one);
            case "DELETE" -> found(users.remove(id) ? Optional.of(Response.of(204)) : Optional.empty(), id);
            default -> {
                requireAcceptable(request);
                yield one ? one(request, id) : all(request);
            }
        };
    }

    private Response all(Request request) {
        if (!request.method().equals("POST")) {
            return ok(users.all().stream().map(UserResource::members).toList());
        }
        Content content = new Content(request, JSON, 0);
        String name = content.name().orElseThrow(() -> Content.wrong("name is missing"));
        User added = storing(() -> users.add(name, content.email()));
        return new Response(201, Headers.of("Location", "/users/" + added.id()), new byte[0])
                .withBody(JSON, Json.write(members(added)));
    }

    private Response one(Request request, long id) {
        Optional<User> user = switch (request.method()) {
            case "PUT" -> {
                Content content = new Content(request, JSON, id);
                User whole = new User(id, content.name().orElseThrow(() -> Content.wrong("name is missing")),
                        content.email());
                yield storing(() -> users.update(id, old -> whole));
            }
            case "PATCH" -> {
                Content content = new Content(request, PATCH, id);
                // Computed inside the store's step: a patch that came in between is not undone.
                yield storing(() -> users.update(id, old -> new User(id, content.name().orElse(old.name()),
                        content.has("email") ? content.email() : old.email())));
            }
            default -> users.find(id);
        };
        return found(user.map(there -> ok(members(there))), id);
    }

    private static Response options(boolean one) {
        Response response = Response.of(204).with("Allow", one ? ONE : ALL);
        return one ? response.with("Accept-Patch", PATCH) : response;
    }

    private static void requireAllowed(String method, String allowed) {
        if (!METHODS.contains(method)) {
            throw problem(501, "Not Implemented", "no resource has the method " + method, Headers.NONE);
        }
        if (!List.of(allowed.split(", ")).contains(method)) {
            throw problem(405, "Method Not Allowed", "no " + method + " here, but " + allowed,
                    Headers.of("Allow", allowed));
        }
    }

    private void requireAcceptable(Request request) {
        if (negotiator.choose(request.headers().joined("Accept"), List.of(JSON)).isEmpty()) {
            throw problem(406, "Not Acceptable", "there is only " + JSON, Headers.NONE);
        }
    }

    private static <T> T storing(Supplier<T> step) {
        try {
            return step.get();
        } catch (EmailTakenException taken) {
            throw problem(409, "Conflict", taken.getMessage(), Headers.NONE);
        }
    }

    private static Response found(Optional<Response> response, long id) {
        return response.orElseThrow(() -> problem(404, "Not Found", "there is no user " + id, Headers.NONE));
    }

    private static long id(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            throw problem(404, "Not Found", "there is no user " + digits, Headers.NONE);
        }
    }

    private static Response ok(Object value) {
        return Response.of(200).withBody(JSON, Json.write(value));
    }

    private static Map<String, Object> members(User user) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", user.id());
        members.put("name", user.name());
        user.email().ifPresent(email -> members.put("email", email));
        return members;
    }

    private static ProblemException problem(int status, String title, String detail, Headers headers) {
        return new ProblemException(Problem.of(status, title, detail), headers);
    }

    /** What a client has sent, checked. */
    private static final class Content {

        private final Map<?, ?> members;

        Content(Request request, String mediaType, long id) {
            requireType(request, mediaType);
            this.members = object(request);
            for (Object member : members.keySet()) {
                if (!List.of("id", "name", "email").contains(member)) {
                    throw wrong("a user has no " + member);
                }
            }
            if (has("id") && !(id > 0 && Long.valueOf(id).equals(members.get("id")))) {
                throw wrong("id cannot be chosen or changed");
            }
            if (has("name") && !(members.get("name") instanceof String name && !name.isBlank()
                    && name.codePointCount(0, name.length()) <= 100)) {
                throw wrong("name must be a text of 1 to 100 characters");
            }
            if (members.get("email") != null && !(members.get("email") instanceof String email
                    && email.matches("(?s).+@.+"))) {
                throw wrong("email must be an address");
            }
        }

        boolean has(String member) {
            return members.containsKey(member);
        }

        Optional<String> name() {
            return Optional.ofNullable((String) members.get("name"));
        }

        Optional<String> email() {
            return Optional.ofNullable((String) members.get("email"));
        }

        private static void requireType(Request request, String wanted) {
            String given = request.headers().joined("Content-Type").orElse("");
            if (!given.split(";", 2)[0].strip().equalsIgnoreCase(wanted)) {
                throw problem(415, "Unsupported Media Type", "the content must be " + wanted + ", not '" + given + "'",
                        Headers.of(wanted.equals(PATCH) ? "Accept-Patch" : "Accept", wanted));
            }
        }

        private static Map<?, ?> object(Request request) {
            try {
                if (Json.read(request.body()) instanceof Map<?, ?> object) {
                    return object;
                }
            } catch (JsonException broken) {
                throw problem(400, "Bad Request", broken.getMessage(), Headers.NONE);
            }
            throw wrong("a user is an object");
        }

        static ProblemException wrong(String detail) {
            return problem(422, "Unprocessable Content", detail, Headers.NONE);
        }
    }
}
