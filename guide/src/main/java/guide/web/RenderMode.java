package guide.web;

import java.util.List;

/**
 * What differs between the pages of a running server and those of an export.
 *
 * @param token what a request that changes something has to bring; empty in an export, which has no live state
 * @param assets the folder of scripts and styles, from the top
 * @param scripts the scripts besides those that all pages have, by their names in {@code assets}
 */
public record RenderMode(String token, String assets, List<String> scripts) {

    /** Copies the list. */
    public RenderMode {
        scripts = List.copyOf(scripts);
    }

    /**
     * The pages of a running server.
     *
     * @param token what a request that changes something has to bring
     * @param assets where scripts and styles are
     * @param modules the scripts of live features, by their names in {@code assets}
     * @return the mode
     */
    public static RenderMode live(Token token, Assets assets, List<String> modules) {
        return new RenderMode(token.value(), assets.folder(), modules);
    }

    /**
     * Pages for any static host, or for no host at all.
     *
     * @return the mode
     */
    public static RenderMode exported() {
        return new RenderMode("", Assets.FOLDER, List.of("explorers.js"));
    }

    /**
     * Whether there is a server that answers.
     *
     * @return false in an export
     */
    public boolean isLive() {
        return !token.isEmpty();
    }
}
