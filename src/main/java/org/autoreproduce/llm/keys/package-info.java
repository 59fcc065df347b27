/** Where the keys of models' servers come from, and where they are kept. */
@NullMarked
package org.autoreproduce.llm.keys;

import org.jspecify.annotations.NullMarked;
