/**
 * What is known of a reproduction: requirements, questions, works, snippets, assumptions, the plan and the checks of it.
 * Records only; agents fill them, people edit them, stages read them. Knows evidence and verdict.
 */
@NullMarked
package org.autoreproduce.study;

import org.jspecify.annotations.NullMarked;
