/**
 * Takes a null in a patch for a member that is not there. The address can never be removed.
 *
 * <p>Caught by: UserResourceTest.patchChangesWhatItNames
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
                yield storing(() -> users.update(id, old -> new User(id, content.name().orElse(old.name()),
                        content.email().or(old::email))));
            }
            default -> users.find(id);
        };
        return found(user.map(there -> ok(members(there))), id);
    }
}
