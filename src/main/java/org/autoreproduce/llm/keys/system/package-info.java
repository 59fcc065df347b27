/** The system's keyring; the only room that knows its library. */
@NullMarked
package org.autoreproduce.llm.keys.system;

import org.jspecify.annotations.NullMarked;
