package org.autoreproduce.lineage.graph;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.autoreproduce.study.EdgeKind;

/**
 * What the words around a citation say that the work is to the paper that cites it. The weights were set by hand; what
 * stands right beside the citation counts more than what stands elsewhere in the sentence.
 */
final class Cues {
    /** Words further from the citation belong to something else. In characters. */
    private static final int NEAR = 70;
    private static final double BESIDE = 1.5;
    private static final double SOMEWHERE = 0.9;

    private static final Pattern COMPARED = pattern("\\bcompar(e[sd]?|ing|ison) (\\w+ ){0,4}?(against|with|to)\\b"
            + "|\\bcompar(es?|ing) \\S+( on \\S+)? (against|with|to)\\b|\\bbaselines?\\b|\\boutperform\\w*"
            + "|\\b(evaluate|experiment)\\w*\\b.{0,60}\\bagainst\\b|\\bcompetitors?\\b|\\bcompeting\\b"
            + "|\\bmore accurate than\\b|\\bcompar(able|ed) to\\b|\\bin comparison (to|with)\\b|\\bwe (also )?compare\\b");
    private static final Pattern OWN = pattern(
            "\\b(we|our|ours|us)\\b|\\bthis (paper|work|model|method)\\b|\\bproposed (method|model)\\b");
    private static final Pattern BUILT = pattern("\\b(is|are) (\\w+ )?based (up)?on\\b|\\bbuil(d|ds|t|ding) (up)?on\\b"
            + "|\\bwe (extend|generali[sz]e|modify|adapt|simplify|augment)\\b"
            + "|\\b(extension|generali[sz]ation|modification|variant|simplifications?|reformulation) (\\([^)]*\\) )?(of|can be|to)\\b"
            + "|\\bfirst-order approximation of\\b|\\bapproach similar to\\b|\\b(directly )?inspired by\\b"
            + "|\\b(base|backbone) (architecture|network|model)\\b|\\bsame (architecture|network|model)\\b");
    private static final Pattern PROGRAM = pattern("\\b(source )?code(base)?\\b|\\bimplement(ed|ation|ations)\\b"
            + "|\\b(software|toolkit|toolbox|package|repository|open[- ]sourced?)\\b|\\blibrary\\b(?! of)");
    private static final Pattern USED = pattern(
            "\\b(use|uses|used|using|make use of|run|ran|rely on|based on|built with"
                    + "|implemented (in|with|using)|adapted from|provided by|taken from|publicly available)\\b"
                    + "|\\b(implementation|code) (of|by|from)\\b|\\bimplementations?\\W*\\w* in\\b");
    private static final Pattern DATA = pattern("\\bdata ?sets?\\b|\\bcorp(us|ora)\\b|\\bdatabase\\b"
            + "|\\bbenchmark data\\b|\\bclub network\\b|\\btreebank\\b|\\btest (suite|bed)\\b|\\bclasses\\b.{0,40}\\b(anomal|label)");
    private static final Pattern PREPARED = pattern("\\b(data(set)?|train(ing)?[/ -]?test)? ?splits?\\b"
            + "|\\bpre-?process\\w*|\\b(data|dataset) preparation\\b|\\btokeni[sz](ed|ation|er)\\b");
    private static final Pattern OMITTED = pattern(
            "\\b(we )?(omit|exclude|leave out|do not (use|consider|compare))\\b");

    private Cues() {}

    /**
     * What speaks for each kind, by how much.
     *
     * @param before the sentence up to the citation
     * @param after  the rest of it
     */
    static Map<EdgeKind, Double> of(String before, String after, Part part) {
        Map<EdgeKind, Double> found = new EnumMap<>(EdgeKind.class);
        String near = before.substring(Math.max(0, before.length() - NEAR));
        String behind = after.substring(0, Math.min(NEAR, after.length()));
        String beside = near + " | " + behind;
        String all = before + " | " + after;
        boolean told = part == Part.EXPERIMENTS || part == Part.METHOD;
        if (OMITTED.matcher(all).find()) {
            return found;
        }
        if (COMPARED.matcher(all).find()) {
            put(found, EdgeKind.BASELINE, (COMPARED.matcher(near).find() ? BESIDE : SOMEWHERE) * (told ? 1 : 0.5));
        }
        if (BUILT.matcher(all).find() && OWN.matcher(all).find()
                || Pattern.compile("(?i)\\b(base|backbone) architecture").matcher(beside).find()) {
            put(found, EdgeKind.EXTENDS, BUILT.matcher(before).find() ? BESIDE : SOMEWHERE / 2);
        }
        if (PROGRAM.matcher(beside).find() && USED.matcher(beside).find()) {
            put(found, EdgeKind.USES_CODE, BESIDE);
        }
        if (DATA.matcher(beside).find()) {
            put(found, EdgeKind.USES_DATA, told || part == Part.OTHER ? 1.2 : 0.3);
        }
        if (PREPARED.matcher(beside).find() && told) {
            put(found, EdgeKind.USES_DATA, 1);
        }
        return found;
    }

    private static void put(Map<EdgeKind, Double> found, EdgeKind kind, double weight) {
        found.merge(kind, weight, Double::sum);
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }
}
