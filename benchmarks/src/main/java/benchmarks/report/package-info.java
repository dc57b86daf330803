/** Results as tables and pictures. */
package benchmarks.report;
