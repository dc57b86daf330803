/**
 * What the chapter about GraphQL quotes: five screens of an app, by REST and by GraphQL, and the time of a request by
 * the chapter's classes and by libraries.
 */
package benchmarks.graphql;
