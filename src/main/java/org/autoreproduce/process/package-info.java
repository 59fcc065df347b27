/** Starts, watches and stops child processes; the only room that knows ProcessBuilder. Knows only text. */
@NullMarked
package org.autoreproduce.process;

import org.jspecify.annotations.NullMarked;
