package org.autoreproduce.agent.reply;

import java.util.List;

/** The reply to lineage-files: paths, best first. */
public record FilesReply(List<String> files) {}
