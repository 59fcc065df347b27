package org.autoreproduce.ui.editor;

import org.autoreproduce.evidence.Id;

/**
 * That a line is linked to an item.
 *
 * @param line  from 1
 * @param words what the item says; may be empty
 */
public record Mark(int line, Id id, String words) {}
