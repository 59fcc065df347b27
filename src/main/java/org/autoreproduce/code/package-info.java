/** The generated program as text: its files, its settings, and the helper module of ours that it imports. Knows only the base rooms. */
@NullMarked
package org.autoreproduce.code;

import org.jspecify.annotations.NullMarked;
