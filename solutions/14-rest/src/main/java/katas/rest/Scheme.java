package katas.rest;

import java.util.Objects;

/** Where a client says which version it wants. */
public sealed interface Scheme {

    /** At the beginning of the path: {@code /v2/users}. */
    record Path() implements Scheme {
    }

    /**
     * In the query: {@code /users?version=2}.
     *
     * @param parameter the name of the parameter
     */
    record Query(String parameter) implements Scheme {

        /**
         * Makes the scheme.
         *
         * @throws NullPointerException if {@code parameter} is null
         */
        public Query {
            Objects.requireNonNull(parameter, "parameter");
        }
    }

    /**
     * In the media type that the client accepts: {@code Accept: application/vnd.example.v2+json}.
     *
     * @param vendor what stands between {@code vnd.} and the version
     * @param negotiator reads {@code Accept}
     */
    record MediaType(String vendor, Negotiator negotiator) implements Scheme {

        /**
         * Makes the scheme.
         *
         * @throws NullPointerException if an argument is null
         */
        public MediaType {
            Objects.requireNonNull(vendor, "vendor");
            Objects.requireNonNull(negotiator, "negotiator");
        }

        /** The media type of a version. */
        public String of(int version) {
            return "application/vnd." + vendor + ".v" + version + "+json";
        }
    }
}
