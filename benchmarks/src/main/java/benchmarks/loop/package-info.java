/** What a reader waits for: from a save to the verdict. */
package benchmarks.loop;
