/** Every sentence the user may read: one bundle of plain words, and the failures that carry them. Knows no other room. */
@NullMarked
package org.autoreproduce.text;

import org.jspecify.annotations.NullMarked;
