package org.autoreproduce.verdict;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.autoreproduce.evidence.Id;

/** What the paper says came out: a number, or that one row is better than another. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "claim")
@JsonSubTypes({@JsonSubTypes.Type(value = ValueClaim.class, name = "value"),
        @JsonSubTypes.Type(value = OrderingClaim.class, name = "ordering")})
public sealed interface Claim permits ValueClaim, OrderingClaim {
    /** Its name, C1 and up. */
    Id id();
}
