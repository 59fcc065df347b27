/** Replies that must hold: JSON by its schema, anything else by the caller's check, with one repair turn. */
@NullMarked
package org.autoreproduce.llm.reply;

import org.jspecify.annotations.NullMarked;
