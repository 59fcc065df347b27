package org.autoreproduce.code.edit;

import org.autoreproduce.code.SourceTree;
import org.jspecify.annotations.Nullable;

/**
 * The program after one try.
 *
 * @param number  of the try, from 0 for what the stage began with
 * @param tree    the program
 * @param turn    what made it of the draft before; null for the first and where a draft was taken back
 * @param outcome how the try went, in a few words
 * @param score   how far it came
 */
public record Draft(int number, SourceTree tree, @Nullable EditTurn turn, String outcome, Score score) {}
