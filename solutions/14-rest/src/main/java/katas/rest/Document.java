package katas.rest;

import java.util.Arrays;
import java.util.Objects;

/**
 * A document as it is stored. Immutable: bytes are copied, both ways.
 *
 * @param version its version, from 1; the store gives none twice, not even to a document that was deleted and stored
 *     again
 * @param mediaType what the content is
 * @param content the content
 */
public record Document(long version, String mediaType, byte[] content) {

    /**
     * Makes a document.
     *
     * @throws NullPointerException if an argument is null
     */
    public Document {
        Objects.requireNonNull(mediaType, "mediaType");
        content = content.clone();
    }

    /** The content, a copy. */
    @Override
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document that && version == that.version && mediaType.equals(that.mediaType)
                && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, mediaType, Arrays.hashCode(content));
    }
}
