/** What the chapter on CAP quotes: verdicts on histories, and the states that a search for an order visits. */
package benchmarks.cap;
