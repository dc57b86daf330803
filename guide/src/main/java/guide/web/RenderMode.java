package guide.web;

import java.util.List;

/**
 * What differs between the pages of a running server and those of an export.
 *
 * @param token what a request that changes something has to bring; empty in an export, which has no live state
 * @param assets the folder of scripts and styles, from the top
 * @param scripts the scripts besides those that all pages have, by their names in {@code assets}
 * @param site where an export will be found, ending with a slash; empty if nobody knows
 */
public record RenderMode(String token, String assets, List<String> scripts, String site) {

    /** Copies the list. */
    public RenderMode {
        scripts = List.copyOf(scripts);
    }

    /** Pages that no public address is known of. */
    RenderMode(String token, String assets, List<String> scripts) {
        this(token, assets, scripts, "");
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
        return exported("");
    }

    /**
     * Pages for a static host whose address is known.
     *
     * @param site the address of its top folder, ending with a slash; empty if nobody knows
     * @return the mode
     */
    public static RenderMode exported(String site) {
        return new RenderMode("", Assets.FOLDER, List.of("explorers.js"), site);
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
