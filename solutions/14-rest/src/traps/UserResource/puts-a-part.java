/**
 * Takes PUT for PATCH: what the content leaves out stays. A client that removes the address by leaving it out, as it
 * may, removes nothing, and what PUT does depends on what was there before.
 *
 * <p>Caught by: UserResourceTest.putReplacesTheWhole
 */
public final class UserResource implements Handler {

    private Response one(Request request, long id) {
        Optional<User> user = switch (request.method()) {
            case "PUT", "PATCH" -> {
                Content content = new Content(request, request.method().equals("PUT") ? JSON : PATCH, id);
                if (request.method().equals("PUT") && !content.has("name")) {
                    throw Content.wrong("name is missing");
                }
                yield storing(() -> users.update(id, old -> new User(id, content.name().orElse(old.name()),
                        content.has("email") ? content.email() : old.email())));
            }
            default -> users.find(id);
        };
        return found(user.map(there -> ok(members(there))), id);
    }
}
