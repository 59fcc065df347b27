package org.autoreproduce.verdict;

import org.autoreproduce.evidence.Id;
import org.autoreproduce.text.Sentence;

/**
 * An ordering that would say more than a number which another row shares.
 *
 * @param claim  whose row it is
 * @param row    that row
 * @param rival  the other one
 * @param better whether the paper prints the claim's row as the better of the two
 */
public record OrderingProposal(Id claim, String row, OtherRow rival, boolean better) {
    /** For the user: what is proposed, and how it is taken up. */
    public Sentence sentence() {
        return Sentence.of("verdict.proposal", claim, row, rival.row(), rival.printed().text(),
                better ? row : rival.row(), better ? rival.row() : row);
    }
}
