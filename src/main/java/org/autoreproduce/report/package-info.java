/** What people and programs read at the end: HTML, JSON, CSV and text, all from one tree of plain records. */
@NullMarked
package org.autoreproduce.report;

import org.jspecify.annotations.NullMarked;
