/** The settings of models: connecting one, and answering requests by hand. */
@NullMarked
package org.autoreproduce.ui.settings;

import org.jspecify.annotations.NullMarked;
