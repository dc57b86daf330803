/** What the chapter on capacity measures. */
package benchmarks.capacity;
