/** Prompts as Markdown resources: a role, a task with places to fill, the schema of the reply. */
@NullMarked
package org.autoreproduce.agent.prompt;

import org.jspecify.annotations.NullMarked;
