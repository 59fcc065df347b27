/** What a test run of the program says, which tests count, and what of it a model may see. */
@NullMarked
package org.autoreproduce.code.test;

import org.jspecify.annotations.NullMarked;
