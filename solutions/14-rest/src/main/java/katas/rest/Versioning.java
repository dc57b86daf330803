package katas.rest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several versions of an API beside each other. A request goes to the handler of the version that it wants, as if there
 * were no versions.
 *
 * <ul>
 * <li>{@link Scheme.Path}: {@code /v2/users} is {@code /users} of version 2, and {@code /v2} is {@code /}. A path
 * without a version, or with one that there is not, is 404.
 * <li>{@link Scheme.Query}: {@code ?version=2&page=3} is {@code ?page=3} of version 2. A request without the parameter
 * gets the oldest version that is not gone. 400 if there is no such version, or if the parameter is there twice. The
 * handler gets the rest of the query as it was sent.
 * <li>{@link Scheme.MediaType}: the negotiator chooses among the media types of the versions that are not gone, the
 * oldest first, and then {@code application/json}, which is that of the oldest. 406 if it chooses none. The handler
 * gets {@code Accept: application/json}. Where it answers 200 to 299 with {@code application/json}, whatever the case
 * and with any parameters, the media type that was chosen takes its place, without parameters. {@code Vary} of each
 * answer and each {@link ProblemException} has {@code Accept}, beside what the handler has there; it is not added where
 * the handler has it already, in whatever case. Where the handler has {@code *}, also among others, {@code *} is all
 * that it has then.
 * </ul>
 *
 * <p>A version is written as its number in decimal digits without leading zeros.
 *
 * <p>From its sunset on a version is gone: in path and query it is 410, and the handler is not asked. What its handler
 * answers or throws has besides: {@code Deprecation}, from the moment on in which the version is deprecated, as {@code
 * @} and the seconds since 1970 of that moment (RFC 9745); and {@code Sunset}, if the version has one, whether it is
 * deprecated or not, as a date of HTTP, such as {@code Sun, 06 Nov 1994 08:49:37 GMT} (RFC 8594). Parts of a second are
 * dropped. A field that is there takes the place of the handler's own; where none is, the handler's own stays. A
 * request asks the clock once at most, so that no version ends in the middle of it.
 *
 * <p>If all versions are gone, a request without a version is 410 in the query, and each is in the media type. What is
 * wrong is a {@link ProblemException}. Threads may share it if they may share the handlers.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9745">RFC 9745, Deprecation</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8594">RFC 8594, Sunset</a>
 */
public final class Versioning implements Handler {

    private static final String JSON = "application/json";
    private static final DateTimeFormatter DATE = DateTimeFormatter
            .ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Pattern PATH = Pattern.compile("/v([^/]*)(/.*)?", Pattern.DOTALL);

    private final Scheme scheme;
    private final List<Release> releases;
    private final InstantSource clock;

    /**
     * Puts versions beside each other.
     *
     * @param scheme where a client says which version it wants, not null
     * @param releases the versions, in any order, at least one; the list is copied
     * @param clock what time it is, not null
     * @throws IllegalArgumentException if there is no version, or one number twice; the message names it
     * @throws NullPointerException if an argument is null
     */
    public Versioning(Scheme scheme, List<Release> releases, InstantSource clock) {
        this.scheme = Objects.requireNonNull(scheme, "scheme");
        this.releases = releases.stream().sorted(Comparator.comparingInt(Release::version)).toList();
        this.clock = Objects.requireNonNull(clock, "clock");
        if (releases.isEmpty()) {
            throw new IllegalArgumentException("there must be a version");
        }
        for (int i = 1; i < this.releases.size(); i++) {
            if (this.releases.get(i).version() == this.releases.get(i - 1).version()) {
                throw new IllegalArgumentException("two versions have the number " + this.releases.get(i).version());
            }
        }
    }

    /**
     * Answers a request by the version that it wants.
     *
     * @param request what was asked, not null
     * @return the answer of that version
     * @throws ProblemException as said above, and what the handler throws
     * @throws NullPointerException if {@code request} is null
     */
    @Override
    public Response handle(Request request) {
        Objects.requireNonNull(request, "request");
        Instant now = clock.instant();
        if (scheme instanceof Scheme.Path) {
            return byPath(request, now);
        }
        if (scheme instanceof Scheme.Query query) {
            return byQuery(request, query.parameter(), now);
        }
        return varied(() -> byMediaType(request, (Scheme.MediaType) scheme, now));
    }

    private Response byPath(Request request, Instant now) {
        Matcher path = PATH.matcher(request.path());
        Optional<Release> release = path.matches() ? release(path.group(1)) : Optional.empty();
        if (release.isEmpty()) {
            throw problem(404, "Not Found", "there is nothing at " + request.path());
        }
        String rest = Objects.requireNonNullElse(path.group(2), "/");
        return answer(release.get(), request.withPath(rest), now);
    }

    private Response byQuery(Request request, String parameter, Instant now) {
        List<String> others = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (String part : request.query().split("&", -1)) {
            if (part.equals(parameter) || part.startsWith(parameter + "=")) {
                wanted.add(part.substring(Math.min(part.length(), parameter.length() + 1)));
            } else {
                others.add(part);
            }
        }
        if (wanted.size() > 1) {
            throw problem(400, "Bad Request", parameter + " is there " + wanted.size() + " times");
        }
        Release release = wanted.isEmpty() ? oldest(now) : release(wanted.get(0)).orElseThrow(
                () -> problem(400, "Bad Request", "there is no version '" + wanted.get(0) + "'"));
        return answer(release, request.withQuery(String.join("&", others)), now);
    }

    private Response byMediaType(Request request, Scheme.MediaType types, Instant now) {
        Release oldest = oldest(now);
        List<Release> there = releases.stream().filter(release -> !isGone(release, now)).toList();
        List<String> offers = new ArrayList<>(there.stream().map(release -> types.of(release.version())).toList());
        offers.add(JSON);
        String chosen = types.negotiator().choose(request.headers().joined("Accept"), offers).orElseThrow(
                () -> problem(406, "Not Acceptable", "there are " + offers));
        Release release = chosen.equals(JSON) ? oldest : there.get(offers.indexOf(chosen));
        Response response = answer(release, request.withHeaders(request.headers().with("Accept", JSON)), now);
        boolean named = response.status() < 300 && response.headers().joined("Content-Type")
                .filter(type -> type.split(";", 2)[0].strip().equalsIgnoreCase(JSON)).isPresent();
        return named ? response.with("Content-Type", chosen) : response;
    }

    private Optional<Release> release(String digits) {
        return releases.stream().filter(release -> String.valueOf(release.version()).equals(digits)).findFirst();
    }

    private static boolean isGone(Release release, Instant now) {
        return release.sunset().isPresent() && !now.isBefore(release.sunset().get());
    }

    private Release oldest(Instant now) {
        return releases.stream().filter(release -> !isGone(release, now)).findFirst()
                .orElseThrow(() -> problem(410, "Gone", "no version is left"));
    }

    private static Response answer(Release release, Request request, Instant now) {
        if (isGone(release, now)) {
            throw problem(410, "Gone", "version " + release.version() + " is gone since " + release.sunset().get());
        }
        try {
            Response response = release.handler().handle(request);
            return response.withHeaders(announced(release, response.headers(), now));
        } catch (ProblemException thrown) {
            throw with(thrown, announced(release, thrown.headers(), now));
        }
    }

    private static Headers announced(Release release, Headers headers, Instant now) {
        Headers announced = headers;
        Optional<Instant> deprecated = release.deprecated().filter(since -> !now.isBefore(since));
        if (deprecated.isPresent()) {
            announced = announced.with("Deprecation", "@" + deprecated.get().getEpochSecond());
        }
        return release.sunset().isEmpty() ? announced
                : announced.with("Sunset", DATE.format(release.sunset().get()));
    }

    /** What a cache must know of every answer, also of those that are errors. */
    private static Response varied(Supplier<Response> answer) {
        try {
            Response response = answer.get();
            return response.withHeaders(varied(response.headers()));
        } catch (ProblemException thrown) {
            throw with(thrown, varied(thrown.headers()));
        }
    }

    private static Headers varied(Headers headers) {
        String given = headers.joined("Vary").orElse("");
        List<String> members = Arrays.stream(given.split(",")).map(String::strip).toList();
        if (members.contains("*") || members.stream().anyMatch("Accept"::equalsIgnoreCase)) {
            return headers.with("Vary", members.contains("*") ? "*" : given);
        }
        return headers.with("Vary", given.isBlank() ? "Accept" : given + ", Accept");
    }

    private static ProblemException with(ProblemException thrown, Headers headers) {
        ProblemException another = new ProblemException(thrown.problem(), headers);
        another.addSuppressed(thrown);
        return another;
    }

    private static ProblemException problem(int status, String title, String detail) {
        return new ProblemException(Problem.of(status, title, detail));
    }
}
