/**
 * Answers 201 with the user and without its address. Common in print.
 *
 * <p>Caught by: UserResourceTest.aUserThatIsAddedIsThere
 */
public final class UserResource implements Handler {

    private Response all(Request request) {
        if (!request.method().equals("POST")) {
            return ok(users.all().stream().map(UserResource::members).toList());
        }
        Content content = new Content(request, JSON, 0);
        String name = content.name().orElseThrow(() -> Content.wrong("name is missing"));
        User added = storing(() -> users.add(name, content.email()));
        return Response.of(201).withBody(JSON, Json.write(members(added)));
    }
}
