package katas.rest;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Finds out which version is wanted and what its handler is to see, and does the rest in one place for all schemes. */
public final class Versioning implements Handler {

    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] MONTHS =
        {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

    private final Scheme scheme;
    private final NavigableMap<Integer, Release> releases = new TreeMap<>();
    private final InstantSource clock;

    /** Puts versions beside each other. */
    public Versioning(Scheme scheme, List<Release> releases, InstantSource clock) {
        this.scheme = Objects.requireNonNull(scheme, "scheme");
        this.clock = Objects.requireNonNull(clock, "clock");
        for (Release release : releases) {
            if (this.releases.put(release.version(), release) != null) {
                throw new IllegalArgumentException("twice: " + release.version());
            }
        }
        if (releases.isEmpty()) {
            throw new IllegalArgumentException("no versions");
        }
    }

    @Override
    public Response handle(Request request) {
        Objects.requireNonNull(request);
        boolean varies = scheme instanceof Scheme.MediaType;
        try {
            Response response = answer(request, clock.instant());
            return varies ? response.withHeaders(vary(response.headers())) : response;
        } catch (ProblemException thrown) {
            throw varies ? new ProblemException(thrown.problem(), vary(thrown.headers())) : thrown;
        }
    }

    private Response answer(Request request, Instant now) {
        if (scheme instanceof Scheme.Path) {
            String path = request.path();
            int slash = path.indexOf('/', 1);
            int end = slash < 0 ? path.length() : slash;
            if (!path.startsWith("/v")) {
                throw error(404, path);
            }
            Release release = named(path.substring(2, end), 404);
            return of(release, request.withPath(slash < 0 ? "/" : path.substring(slash)), now);
        }
        if (scheme instanceof Scheme.Query query) {
            StringBuilder rest = new StringBuilder();
            String separator = "";
            List<String> wanted = new ArrayList<>();
            for (String part : request.query().split("&", -1)) {
                int equals = part.indexOf('=');
                if ((equals < 0 ? part : part.substring(0, equals)).equals(query.parameter())) {
                    wanted.add(equals < 0 ? "" : part.substring(equals + 1));
                } else {
                    rest.append(separator).append(part);
                    separator = "&";
                }
            }
            if (wanted.size() > 1) {
                throw error(400, "twice");
            }
            return of(wanted.isEmpty() ? there(now).firstEntry().getValue() : named(wanted.get(0), 400),
                    request.withQuery(rest.toString()), now);
        }
        Scheme.MediaType types = (Scheme.MediaType) scheme;
        Map<String, Release> offers = new LinkedHashMap<>();
        there(now).values().forEach(release -> offers.put(types.of(release.version()), release));
        offers.put("application/json", there(now).firstEntry().getValue());
        Optional<String> accept = request.headers().joined("accept");
        String chosen = types.negotiator().choose(accept, List.copyOf(offers.keySet()))
                .orElseThrow(() -> error(406, "none of " + offers.keySet()));
        Response response = of(offers.get(chosen), request.withHeaders(
                request.headers().with("Accept", "application/json")), now);
        String type = response.headers().joined("content-type").orElse("").toLowerCase(Locale.ROOT);
        boolean json = (type + ";").replaceAll("\\s", "").startsWith("application/json;");
        return json && response.status() / 100 == 2 ? response.with("Content-Type", chosen) : response;
    }

    private NavigableMap<Integer, Release> there(Instant now) {
        NavigableMap<Integer, Release> there = new TreeMap<>(releases);
        there.values().removeIf(release -> isGone(release, now));
        if (there.isEmpty()) {
            throw error(410, "all gone");
        }
        return there;
    }

    private static boolean isGone(Release release, Instant now) {
        return release.sunset().map(sunset -> sunset.compareTo(now) <= 0).orElse(false);
    }

    private Release named(String digits, int otherwise) {
        for (Release release : releases.values()) {
            if (digits.equals("" + release.version())) {
                return release;
            }
        }
        throw error(otherwise, digits);
    }

    private static Response of(Release release, Request request, Instant now) {
        if (isGone(release, now)) {
            throw error(410, "gone");
        }
        try {
            Response response = release.handler().handle(request);
            return response.withHeaders(end(release, response.headers(), now));
        } catch (ProblemException thrown) {
            throw new ProblemException(thrown.problem(), end(release, thrown.headers(), now));
        }
    }

    private static Headers end(Release release, Headers headers, Instant now) {
        Headers result = headers;
        if (release.deprecated().isPresent() && release.deprecated().get().compareTo(now) <= 0) {
            result = result.with("deprecation", "@" + release.deprecated().get().getEpochSecond());
        }
        if (release.sunset().isPresent()) {
            result = result.with("sunset", date(release.sunset().get()));
        }
        return result;
    }

    private static String date(Instant instant) {
        ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
        return String.format(Locale.ROOT, "%s, %02d %s %04d %02d:%02d:%02d GMT", DAYS[time.getDayOfWeek().ordinal()],
                time.getDayOfMonth(), MONTHS[time.getMonthValue() - 1], time.getYear(), time.getHour(),
                time.getMinute(), time.getSecond());
    }

    private static Headers vary(Headers headers) {
        String all = headers.joined("Vary").orElse("");
        boolean star = false;
        boolean accept = false;
        for (String member : all.split(",")) {
            star |= member.trim().equals("*");
            accept |= member.trim().equalsIgnoreCase("accept");
        }
        return headers.with("Vary", star ? "*" : accept ? all : all.isEmpty() ? "Accept" : all + ",Accept");
    }

    private static ProblemException error(int status, String detail) {
        return new ProblemException(Problem.of(status, "Error " + status, detail));
    }
}
