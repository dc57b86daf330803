/**
 * Answers 200 and says in the body that it was an error. Caches keep it, proxies count it as a success, and a client
 * that asks for the status before it reads on takes the problem for a user.
 *
 * <p>Caught by: ProblemsTest.theStatusIsThatOfTheProblem, aWrongRequestIsNoFailureOfTheServer
 */
public final class Problems implements Handler {

    private static Response answer(Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        problem.type().ifPresent(type -> members.put("type", type.toString()));
        members.put("title", problem.title());
        members.put("status", problem.status());
        problem.detail().ifPresent(detail -> members.put("detail", detail));
        members.putAll(problem.extensions());
        return Response.of(200).withBody(MEDIA_TYPE, Json.write(members));
    }
}
