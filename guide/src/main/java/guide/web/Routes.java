package guide.web;

import io.javalin.Javalin;

/** One feature of the server: knows its own addresses. */
@FunctionalInterface
public interface Routes {

    /**
     * Adds the feature's handlers. Called once for each port that is tried.
     *
     * @param app where to add them; it has not been started yet
     */
    void addTo(Javalin app);
}
