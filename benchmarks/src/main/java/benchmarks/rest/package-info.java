/** Chapter 14, REST: what a handler costs behind two servers, and what it costs to choose a media type. */
package benchmarks.rest;
