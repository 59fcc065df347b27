/** What kind of thing every piece of a program text is, so that it can be coloured; kept up to date key by key. Knows no toolkit. */
@NullMarked
package org.autoreproduce.code.colour;

import org.jspecify.annotations.NullMarked;
