package katas.transactions;

import java.util.Objects;

/**
 * A document as somebody has read it.
 *
 * @param id its number
 * @param text what it says, not null
 * @param version how many times it was stored, from 1
 */
public record Document(long id, String text, long version) {

    /** Refuses null. */
    public Document {
        Objects.requireNonNull(text, "text");
    }

    /**
     * The same document with another text, to be saved.
     *
     * @param changed what it shall say, not null
     * @return a document of the same number and version
     */
    public Document withText(String changed) {
        return new Document(id, changed, version);
    }
}
