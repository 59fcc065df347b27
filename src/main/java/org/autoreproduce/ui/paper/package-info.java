/** The paper on screen: its pages as they are printed, text that can be selected and searched, and marks on what is used. */
@NullMarked
package org.autoreproduce.ui.paper;

import org.jspecify.annotations.NullMarked;
