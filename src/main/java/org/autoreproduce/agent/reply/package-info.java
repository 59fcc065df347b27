/** What the agents answer, as their schemas demand it and before it is checked against paper and code. */
@NullMarked
package org.autoreproduce.agent.reply;

import org.jspecify.annotations.NullMarked;
