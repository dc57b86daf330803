/** Databases for tests: fresh ones, what they were asked, what they read, and transactions step by step. */
package testkit.sql;
