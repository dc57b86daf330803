package benchmarks.rest;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import katas.rest.Handler;
import katas.rest.Headers;
import katas.rest.Json;
import katas.rest.Negotiator;
import katas.rest.Request;
import katas.rest.Response;
import katas.rest.User;
import katas.rest.Users;
import org.eclipse.jetty.http.QuotedQualityCSV;

/** Javalin in front of a handler of the chapter, and with routes of its own for the same. */
final class JavalinServers {

    /** Chooses by the ranges that Jetty has read and sorted, as programs on Jetty do. */
    static final Negotiator JETTY = (accept, offers) -> {
        if (accept.isEmpty()) {
            return Optional.of(offers.get(0));
        }
        QuotedQualityCSV ranges = new QuotedQualityCSV(QuotedQualityCSV.MOST_SPECIFIC_MIME_ORDERING);
        ranges.addValue(accept.get());
        for (String range : ranges.getValues()) {
            for (String offer : offers) {
                if (range.equals(offer) || range.equals("*/*") || range.endsWith("/*")
                        && offer.startsWith(range.substring(0, range.length() - 1))) {
                    return Optional.of(offer);
                }
            }
        }
        return Optional.empty();
    };

    private static final String JSON = "application/json";

    private JavalinServers() {
    }

    /** Starts one that passes everything on to a handler. */
    static Javalin before(Handler handler) {
        return javalin().before(context -> {
            Response response = handler.handle(request(context));
            context.status(response.status()).result(response.body());
            response.headers().fields().forEach(field -> context.res().addHeader(field.name(), field.value()));
            context.skipRemainingHandlers();
        }).start("127.0.0.1", 0);
    }

    /** Starts one that does with routes what the chapter's resource does. */
    static Javalin of(Users users) {
        return javalin()
                .get("/users/{id}", context -> {
                    requireAcceptable(context);
                    reply(context, users.find(id(context)));
                })
                .put("/users/{id}", context -> {
                    requireAcceptable(context);
                    User user = user(context);
                    reply(context, users.update(user.id(), old -> user));
                })
                .start("127.0.0.1", 0);
    }

    private static Javalin javalin() {
        return Javalin.create(config -> config.showJavalinBanner = false);
    }

    private static Request request(Context context) throws IOException {
        List<Headers.Field> fields = new ArrayList<>();
        for (String name : Collections.list(context.req().getHeaderNames())) {
            Collections.list(context.req().getHeaders(name))
                    .forEach(value -> fields.add(new Headers.Field(name, value)));
        }
        return new Request(context.req().getMethod(), context.req().getRequestURI(),
                Objects.requireNonNullElse(context.req().getQueryString(), ""), new Headers(fields),
                context.req().getInputStream().readAllBytes());
    }

    private static void requireAcceptable(Context context) {
        if (JETTY.choose(Optional.ofNullable(context.header("Accept")), List.of(JSON)).isEmpty()) {
            throw refusal(HttpStatus.NOT_ACCEPTABLE, "there is only " + JSON);
        }
    }

    private static long id(Context context) {
        return context.pathParamAsClass("id", Long.class).check(id -> id > 0, "an id is above 0").get();
    }

    private static User user(Context context) {
        if (!Objects.requireNonNullElse(context.contentType(), "").split(";", 2)[0].strip().equalsIgnoreCase(JSON)) {
            throw refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "the content must be " + JSON);
        }
        if (!(Json.read(context.bodyAsBytes()) instanceof Map<?, ?> members
                && List.of("id", "name", "email").containsAll(members.keySet())
                && members.get("name") instanceof String name && !name.isBlank() && name.length() <= 100)) {
            throw refusal(HttpStatus.UNPROCESSABLE_CONTENT, "a user has a name");
        }
        Object email = members.get("email");
        if (email != null && !(email instanceof String address && address.matches("(?s).+@.+"))) {
            throw refusal(HttpStatus.UNPROCESSABLE_CONTENT, "email must be an address");
        }
        return new User(id(context), name, Optional.ofNullable((String) email));
    }

    private static void reply(Context context, Optional<User> user) {
        User there = user.orElseThrow(() -> refusal(HttpStatus.NOT_FOUND, "there is no such user"));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", there.id());
        members.put("name", there.name());
        there.email().ifPresent(email -> members.put("email", email));
        context.contentType(JSON).result(Json.write(members));
    }

    private static HttpResponseException refusal(HttpStatus status, String detail) {
        return new HttpResponseException(status.getCode(), detail);
    }
}
