/** A command as the model: any program that reads the prompt and prints the reply. */
@NullMarked
package org.autoreproduce.llm.command;

import org.jspecify.annotations.NullMarked;
