/** Measurements that are no tests: the program is killed at many moments, and its own time is taken. */
package org.autoreproduce.bench;
