package org.autoreproduce.report;

import org.jspecify.annotations.Nullable;

/**
 * A value that the paper does not give.
 *
 * @param id        as A3
 * @param question  what the paper leaves open; null where nobody wrote it down
 * @param statement what is assumed
 * @param value     as config.yaml has it
 * @param source    paper, ancestor, framework, judgement or human
 * @param place     where that stands, in words: "Zong et al. 2018, data.py, lines 12–19"; null for none
 * @param quote     the lines or the passage; null for none
 * @param link      a web address, or an id in this report as "#W1"; null for none
 * @param why       the reason, Markdown
 */
public record AssumptionEntry(String id, @Nullable String question, String statement, String value, String configKey,
        String source, @Nullable String place, @Nullable String quote, @Nullable String link, String why,
        String decidedBy) {}
