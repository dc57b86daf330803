package guide.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Set;

/**
 * Stands before everything that is served. Any program on this machine, and any page in the reader's browser, can send
 * requests to loopback; only those that come from the workbook's own pages may pass.
 */
final class Guard implements Routes {

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    /** What a browser says of requests by the pages themselves, and by those who type an address. */
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    /** Mermaid writes the styles of a diagram into it; scripts come from files only. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private final Token token;
    private final Access access;
    private final long mostBytes;

    /**
     * Makes a guard.
     *
     * @param token what a request that changes something has to bring
     * @param access who may ask for anything at all
     * @param mostBytes how long a request's body may be
     */
    Guard(Token token, Access access, long mostBytes) {
        this.token = token;
        this.access = access;
        this.mostBytes = mostBytes;
    }

    @Override
    public void addTo(Javalin app) {
        app.before(this::admit);
        app.exception(HttpResponseException.class, (refused, context) -> answer(context, refused.getStatus(),
                refused.getMessage()));
        app.exception(Exception.class, (failure, context) -> answer(context, 500, "The page could not be made."));
    }

    private void admit(Context context) {
        HEADERS.forEach(context::header);
        // A name that leads to loopback by a trick of its owner's is a foreign host all the same.
        String host = String.valueOf(context.header("Host"));
        if (!isOurs(host, context.req().getLocalPort())) {
            throw refusal(HttpStatus.FORBIDDEN, "This server answers to 127.0.0.1 and localhost.");
        }
        String origin = context.header("Origin");
        if (origin != null && !origin.equals("http://" + host)) {
            throw refusal(HttpStatus.FORBIDDEN, "This server answers its own pages only.");
        }
        // Old browsers do not send it; a page that asks without reading the answer sends no origin.
        String site = context.header("Sec-Fetch-Site");
        if (site != null && !OWN_SITES.contains(site)) {
            throw refusal(HttpStatus.FORBIDDEN, "This server answers its own pages only. Type the address, or open the"
                    + " link that ./kata guide prints.");
        }
        if (!access.admits(context)) {
            throw refusal(HttpStatus.FORBIDDEN, "This workbook is open to the browser of the one who reads it. "
                    + Access.remedy());
        }
        if (READING.contains(context.method())) {
            return;
        }
        if (context.method() != HandlerType.POST) {
            throw refusal(HttpStatus.METHOD_NOT_ALLOWED, "Only GET, HEAD and POST make sense here.");
        }
        if (!token.matches(context.header(Token.HEADER))) {
            throw refusal(HttpStatus.FORBIDDEN, "The page's token is missing. Reload the page.");
        }
        if (context.req().getContentLengthLong() > mostBytes) {
            throw refusal(HttpStatus.CONTENT_TOO_LARGE, "That is too much.");
        }
    }

    private static boolean isOurs(String host, int port) {
        return host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port) || host.equals("[::1]:" + port);
    }

    private static HttpResponseException refusal(HttpStatus status, String reason) {
        return new HttpResponseException(status.getCode(), reason);
    }

    private static void answer(Context context, int status, String text) {
        context.status(status).contentType("text/plain; charset=utf-8").result(text + "\n");
    }
}
