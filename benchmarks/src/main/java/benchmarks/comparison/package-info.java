/** A reader's class beside the reference and beside what one would use in its place. */
package benchmarks.comparison;
