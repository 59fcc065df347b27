/** What all servers share: one attempt, patience, the watch, errors as sentences; how they differ is a Dialect. */
@NullMarked
package org.autoreproduce.llm.wire;

import org.jspecify.annotations.NullMarked;
