/** What the chapter on transactions measures. */
package benchmarks.transactions;
