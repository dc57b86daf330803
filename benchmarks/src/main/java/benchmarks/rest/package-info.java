/** Chapter 14, REST: what a handler costs behind two servers. */
package benchmarks.rest;
