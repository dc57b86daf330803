/** What the chapter about GraphQL quotes: five screens of an app, by REST and by GraphQL. */
package benchmarks.graphql;
