/** Checks what the agents answered against paper, works and plan, and makes items of it. */
@NullMarked
package org.autoreproduce.agent.read;

import org.jspecify.annotations.NullMarked;
