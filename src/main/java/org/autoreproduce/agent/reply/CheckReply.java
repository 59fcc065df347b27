package org.autoreproduce.agent.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reply to check. */
public record CheckReply(List<Checked> checks, List<Remark> remarks) {

    /** One requirement against the code. */
    public record Checked(String requirement, String verdict, String note, @Nullable String file,
            @Nullable Integer from,
            @Nullable Integer to) {}

    /** A fault that no requirement covers. */
    public record Remark(String note, String file, int line) {}
}
