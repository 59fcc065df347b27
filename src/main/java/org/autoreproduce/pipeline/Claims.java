package org.autoreproduce.pipeline;

import java.util.List;
import org.autoreproduce.verdict.Claim;

/** What review/claims.json holds. */
public record Claims(int schema, List<Claim> claims) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the list. */
    public Claims {
        claims = List.copyOf(claims);
    }
}
