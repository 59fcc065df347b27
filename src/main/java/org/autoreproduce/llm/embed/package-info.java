/**
 * Sentences as vectors, near each other where they mean nearly the same. The port is {@link Embedder}; behind it a small
 * model that lies in a jar and runs in this process, so that nothing is sent anywhere.
 */
@NullMarked
package org.autoreproduce.llm.embed;

import org.jspecify.annotations.NullMarked;
