package katas.rest;

import java.util.Optional;
import java.util.OptionalLong;

/** Where documents are kept, each under its path. Each method is one step for all others. Threads may share it. */
public interface Documents {

    /** The version of what is not there. */
    long NONE = 0;

    /** The document of a path, if there is one. */
    Optional<Document> find(String path);

    /**
     * Stores a document, if the one that is there still has a version.
     *
     * @param path where
     * @param expected the version that is to be replaced; {@link #NONE} if there is to be none
     * @param mediaType what the content is
     * @param content the content
     * @return the new version; empty if another version is there, and nothing was stored
     */
    OptionalLong replace(String path, long expected, String mediaType, byte[] content);

    /**
     * Deletes a document, if it still has a version.
     *
     * @param path where
     * @param expected the version that is to be deleted
     * @return whether it was deleted; if not, another version is there, or none
     */
    boolean delete(String path, long expected);
}
