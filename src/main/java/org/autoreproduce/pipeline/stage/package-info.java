/** The stages, one class each. */
@NullMarked
package org.autoreproduce.pipeline.stage;

import org.jspecify.annotations.NullMarked;
