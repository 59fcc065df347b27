/** Python interpreters and the environments made for them: found, built once for all projects, known by their lock. Knows base rooms only. */
@NullMarked
package org.autoreproduce.run.env;

import org.jspecify.annotations.NullMarked;
