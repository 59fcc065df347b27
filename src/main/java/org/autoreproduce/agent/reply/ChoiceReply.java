package org.autoreproduce.agent.reply;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.autoreproduce.study.EdgeKind;

/**
 * The reply to lineage-choose.
 *
 * @param works the works chosen, most important first
 * @param kinds what works are to the paper, where its text does not tell
 */
public record ChoiceReply(List<Choice> works, List<Told> kinds) {

    /** A cited work by its number in the reference list, and the ids of the questions it may answer. */
    public record Choice(int reference, String why, List<String> questions) {}

    /** What a cited work is to the paper. */
    public record Told(int reference, Kind kind) {}

    /** A kind as it is written in a reply. */
    public enum Kind {
        /** The paper compares with it. */
        @JsonProperty("baseline")
        BASELINE(EdgeKind.BASELINE),
        /** The method is built on it. */
        @JsonProperty("extends")
        EXTENDS(EdgeKind.EXTENDS),
        /** Its program is used. */
        @JsonProperty("uses_code")
        USES_CODE(EdgeKind.USES_CODE),
        /** Its data is used. */
        @JsonProperty("uses_data")
        USES_DATA(EdgeKind.USES_DATA),
        /** None of these. */
        @JsonProperty("background")
        BACKGROUND(EdgeKind.BACKGROUND);

        private final EdgeKind edge;

        Kind(EdgeKind edge) {
            this.edge = edge;
        }

        /** The same as the citation graph has it. */
        public EdgeKind edge() {
            return edge;
        }
    }
}
