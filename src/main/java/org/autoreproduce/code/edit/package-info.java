/** How a model's reply changes the program: EDIT turns, all or nothing, with a history to go back in. */
@NullMarked
package org.autoreproduce.code.edit;

import org.jspecify.annotations.NullMarked;
