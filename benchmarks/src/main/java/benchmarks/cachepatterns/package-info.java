/** What the patterns of the chapter on caches and databases cost. */
package benchmarks.cachepatterns;
