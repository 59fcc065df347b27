package org.autoreproduce.report;

import java.time.Duration;

/**
 * Where the time went.
 *
 * @param wall     all told
 * @param models   waiting for models, with back-off
 * @param children waiting for runs, tests and installations
 * @param own      the program's own: what is left
 */
public record Times(Duration wall, Duration models, Duration children, Duration own) {}
