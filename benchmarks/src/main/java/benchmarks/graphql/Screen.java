package benchmarks.graphql;

import java.util.List;

/** A screen of an app. */
enum Screen {

    /** Who is it? */
    PROFILE("profile", new Part(Relation.USER, 1, List.of("name", "avatar"), List.of())),
    /** What has she written? */
    POSTS("posts of a user", new Part(Relation.USER, 1, List.of("name"),
            List.of(new Part(Relation.POSTS, 10, List.of("title"), List.of())))),
    /** What is new? */
    FEED("feed", new Part(Relation.FEED, 10, List.of("title"), List.of(author()))),
    /** One post, and what others say. */
    POST("post", new Part(Relation.POST, 1, List.of("title", "body"), List.of(author(),
            new Part(Relation.COMMENTS, 4, List.of("text"), List.of(author()))))),
    /** All of it at once. */
    START("start page", new Part(Relation.USER, 1, List.of("name"), List.of(new Part(Relation.POSTS, 10,
            List.of("title"), List.of(new Part(Relation.COMMENTS, 4, List.of("text"), List.of(author())))))));

    private final String shown;
    private final Part root;

    Screen(String shown, Part root) {
        this.shown = shown;
        this.root = root;
    }

    private static Part author() {
        return new Part(Relation.AUTHOR, 1, List.of("name"), List.of());
    }

    Part root() {
        return root;
    }

    @Override
    public String toString() {
        return shown;
    }
}
