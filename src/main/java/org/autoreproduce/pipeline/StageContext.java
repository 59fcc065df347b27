package org.autoreproduce.pipeline;

import org.autoreproduce.agent.Conversation;
import org.autoreproduce.agent.read.Ids;
import org.autoreproduce.process.Cancellation;

/**
 * What a stage is given.
 *
 * @param dossier what it reads and writes
 * @param talk    its way to the models
 * @param ids     gives names to what it finds
 * @param code    its way to the generated program: trees, tests, runs
 * @param events  whom it tells what happens
 * @param stop    asked for by the user
 * @param review  lets the user look at turns before they are applied
 * @param waits   where it waits for services on the web
 * @param tries   edit turns used in earlier runs of this stage that count on
 */
public record StageContext(Dossier dossier, Conversation talk, Ids ids, Bench code, EventLog events, Cancellation stop,
        Review review, int tries, Waits waits) {}
