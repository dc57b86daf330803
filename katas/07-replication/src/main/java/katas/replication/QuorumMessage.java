package katas.replication;

/** What nodes of a {@link QuorumStore} say to each other. */
public sealed interface QuorumMessage {

    /**
     * Asks for a copy.
     *
     * @param request the number of the question
     * @param key the key, not null
     */
    record Ask(long request, String key) implements QuorumMessage {

        /** Such as {@code Ask k (7)}. */
        @Override
        public String toString() {
            return "Ask " + key + " (" + request + ")";
        }
    }

    /**
     * The answer to {@link Ask}.
     *
     * @param request the number of the question
     * @param copy what the node has; null for nothing
     * @param highest how far versions have counted there, as in {@link CopyDisk#highest}
     */
    record Answer(long request, Copy copy, long highest) implements QuorumMessage {

        /** Such as {@code Answer v1@3A (7)}. */
        @Override
        public String toString() {
            return "Answer " + (copy == null ? "nothing" : copy) + " (" + request + ")";
        }
    }

    /**
     * Hands a copy over.
     *
     * @param key the key, not null
     * @param copy the copy, not null
     */
    record Store(String key, Copy copy) implements QuorumMessage {

        /** Such as {@code Store k=v1@3A}. */
        @Override
        public String toString() {
            return "Store " + key + "=" + copy;
        }
    }

    /**
     * The answer to {@link Store}: from now on the node has this version or a higher one.
     *
     * @param key the key, not null
     * @param version the version that was handed over, not null
     */
    record Stored(String key, Version version) implements QuorumMessage {

        /** Such as {@code Stored k@3A}. */
        @Override
        public String toString() {
            return "Stored " + key + "@" + version;
        }
    }

    /**
     * Tells that every node has a tombstone or something newer, and so none has anything older.
     *
     * @param key the key, not null
     * @param version the version of the tombstone, not null
     */
    record Settled(String key, Version version) implements QuorumMessage {

        /** Such as {@code Settled k@3A}. */
        @Override
        public String toString() {
            return "Settled " + key + "@" + version;
        }
    }
}
