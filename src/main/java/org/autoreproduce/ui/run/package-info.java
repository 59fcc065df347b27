/** What ran: tests, the console, runs. */
@NullMarked
package org.autoreproduce.ui.run;

import org.jspecify.annotations.NullMarked;
