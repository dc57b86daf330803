/**
 * Puts the text together by hand. A quotation mark in what the client sent ends the string, and what follows is the
 * client's to write. Common in print.
 *
 * <p>Caught by: ProblemsTest.textsAreEscaped
 */
public final class Problems implements Handler {

    private static Response answer(Problem problem) {
        StringBuilder text = new StringBuilder("{");
        problem.type().ifPresent(type -> text.append("\"type\":\"").append(type).append("\","));
        text.append("\"title\":\"").append(problem.title()).append("\",\"status\":").append(problem.status());
        problem.detail().ifPresent(detail -> text.append(",\"detail\":\"").append(detail).append('"'));
        problem.extensions().forEach((name, value) -> text.append(",\"").append(name).append("\":")
                .append(new String(Json.write(value), java.nio.charset.StandardCharsets.UTF_8)));
        return Response.of(problem.status()).withBody(MEDIA_TYPE,
                text.append("}").toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
