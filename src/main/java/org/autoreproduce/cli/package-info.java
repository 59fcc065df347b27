/** The command line: it sends commands to a session and tells its events. */
@NullMarked
package org.autoreproduce.cli;

import org.jspecify.annotations.NullMarked;
