/** The research agent and the code agent: prompts in, typed and checked replies out. */
@NullMarked
package org.autoreproduce.agent;

import org.jspecify.annotations.NullMarked;
