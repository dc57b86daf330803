package katas.rest;

import io.javalin.Javalin;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import testkit.http.Field;
import testkit.http.Received;
import testkit.http.Reply;
import testkit.http.Service;

/** A service behind Javalin on a free port of 127.0.0.1; Javalin's own routes are left out. */
final class JavalinServer implements AutoCloseable {

    private final Javalin javalin;

    JavalinServer(Service service) {
        javalin = Javalin.create(config -> config.showJavalinBanner = false).before(context -> {
            reply(context, service.reply(received(context.req())));
            context.skipRemainingHandlers();
        }).start("127.0.0.1", 0);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + javalin.port());
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static Received received(HttpServletRequest request) throws IOException {
        List<Field> fields = new ArrayList<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            Collections.list(request.getHeaders(name)).forEach(value -> fields.add(new Field(name, value)));
        }
        return new Received(request.getMethod(), request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""), fields,
                request.getInputStream().readAllBytes());
    }

    private static void reply(Context context, Reply reply) {
        context.status(reply.status()).result(reply.body());
        reply.fields().forEach(field -> context.res().addHeader(field.name(), field.value()));
    }
}
