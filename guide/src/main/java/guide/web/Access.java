package guide.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets one browser in. Every user of a machine reaches its loopback, and the pages show and run the reader's code: so a
 * page is given to those alone who bring a cookie, and a cookie to those who bring an invitation, which counts once.
 * The cookie's value is kept in a file that only its owner may read, so that a browser stays known when the program is
 * started again. Thread-safe.
 */
public final class Access implements Routes {

    private static final String PATH = "open/";
    private static final String FILE = "browser.key";
    private static final int MAX_AGE_SECONDS = 400 * 24 * 60 * 60;

    private final Token secret;
    private final Set<String> invitations = ConcurrentHashMap.newKeySet();

    /**
     * Lets those in who bring a secret.
     *
     * @param secret the value of the cookie
     */
    Access(Token secret) {
        this.secret = secret;
    }

    /**
     * Lets those in who were let in before.
     *
     * @param folder where the secret is kept; a file with a new one is made there if there is none
     * @return the same access as the last time
     */
    public static Access keptIn(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.writeString(Files.createFile(file, ownersOnly()), Token.random().value());
            }
            return new Access(new Token(Files.readString(file).strip()));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    /**
     * Invites one browser.
     *
     * @return the path, without a slash in front, that lets in whoever opens it first
     */
    public String invite() {
        String key = Token.random().value();
        invitations.add(key);
        return PATH + key;
    }

    @Override
    public void addTo(Javalin app) {
        app.get("/" + PATH + "{key}", this::open);
    }

    private void open(Context context) {
        if (!invitations.remove(context.pathParam("key"))) {
            throw new ForbiddenResponse("This link was used before. " + remedy());
        }
        context.cookie(new Cookie(name(context), secret.value(), "/", MAX_AGE_SECONDS, false, 0, true, null, null,
                SameSite.STRICT));
        context.header("Cache-Control", "no-store");
        context.redirect("/");
    }

    /** Whether a request may pass: it asks to be let in, or for what is no secret, or it brings the cookie. */
    boolean admits(Context context) {
        String path = context.path();
        return path.startsWith("/" + PATH) || path.startsWith("/" + Assets.FOLDER + "/")
                || secret.matches(context.cookie(name(context)));
    }

    /** What somebody can do who was not let in. */
    static String remedy() {
        return "Open the link that ./kata guide prints when it starts; it lets one browser in, for good.";
    }

    /** Cookies know no ports: workbooks that are open at the same time must not take each other's. */
    private static String name(Context context) {
        return "kata-" + context.req().getLocalPort();
    }
}
