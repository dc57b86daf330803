/**
 * Reads the user, changes it, and writes all of it. Whoever changed another member meanwhile has changed nothing.
 *
 * <p>Caught by: UserResourceTest.aPatchInBetweenIsNotUndone, aRequestAsksTheStoreOnce,
 * aPatchIsOneStatementToReadAndOneToWrite
 */
public final class UserResource implements Handler {

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
                Optional<User> patched = users.find(id).map(old -> new User(id, content.name().orElse(old.name()),
                        content.has("email") ? content.email() : old.email()));
                yield patched.flatMap(whole -> storing(() -> users.update(id, old -> whole)));
            }
            default -> users.find(id);
        };
        return found(user.map(there -> ok(members(there))), id);
    }
}
