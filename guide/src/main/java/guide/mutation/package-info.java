/** Mutation testing of the references, for maintainers: what no test notices needs a test, or a reason. */
package guide.mutation;
