package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.reference.LeadingAuthors;
import org.autoreproduce.paper.reference.ReferenceField;
import org.autoreproduce.paper.reference.ReferencePart;
import org.autoreproduce.paper.reference.ReferenceTagger;
import org.jspecify.annotations.Nullable;

/** Reads an entry: its parts as the tagger tells them, with rules where it tells none; label, year and addresses by rules. */
public final class ReferenceParser {
    private static final Pattern LABEL = Pattern.compile("^(?:\\[([^\\]]{1,26})\\]|(\\d{1,3})\\.(?=\\s))\\s*");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.:/])((?:19|20)\\d\\d[a-z]?)(?![\\d./]\\d|\\d)");
    private static final Pattern YEAR_AFTER_AUTHORS = Pattern
            .compile("^[\\s,.]*\\(?((?:19|20)\\d\\d[a-z]?)\\)?[.,:]?\\s+");
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"]{8,300})[,.]?[”\"]");
    private static final Pattern DOI = Pattern.compile("\\b(10\\.\\d{4,9}/[^\\s,;\"<>\\]]+[\\p{L}\\p{N}])");
    private static final Pattern ARXIV = Pattern.compile(
            "(?i)(?:arxiv[:\\s./]*(?:preprint\\s*)?(?:arxiv:)?(?:org/)?(?:abs/|pdf/)?|abs/)\\s*(\\d{4}\\.\\d{4,5}|[a-z\\-]+/\\d{7})");
    private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)[^\\s,;\"<>\\])]*[\\p{L}\\p{N}/]");
    private static final Pattern TITLE_END = Pattern
            .compile(
                    "(?<!\\b\\p{Lu})(?<!\\b(?:vs|al|St|et|Dr|No|Proc))[.?!](?=\\s|$|[”\"])|,?\\s(?=[Ii]n:?\\s+(?:Proc|Adv|Inter|International|IEEE|ACM|[A-Z]{3,}))|,\\s(?=arXiv|CoRR|ar\\s?Xiv)");

    private final String text;
    private final @Nullable String label;
    private final List<ReferencePart> parts;
    /** A list of authors in one of the usual forms; empty where the entry begins otherwise. */
    private final String leading;
    /** What stands before the year, a quote or the first stop where there is no such list. */
    private final String authorPart;

    public ReferenceParser(String raw, ReferenceTagger tagger) {
        Matcher matcher = LABEL.matcher(raw);
        if (matcher.find()) {
            label = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            text = raw.substring(matcher.end());
        } else {
            label = null;
            text = raw;
        }
        parts = tagger.parts(text);
        leading = text.substring(0, LeadingAuthors.end(text));
        authorPart = leading.isEmpty() ? beforeStop() : leading;
    }

    /**
     * The entry.
     *
     * @param number counts from 1
     * @param linked addresses behind its links
     */
    public Reference reference(int number, int block, List<Box> boxes, List<String> linked) {
        List<String> urls = Stream
                .concat(URL.matcher(text).results().map(MatchResult::group)
                        .filter(printed -> !Addresses.cut(printed, linked)), linked.stream())
                .distinct().toList();
        return new Reference(number, block, label, text, names(authors()),
                part(ReferenceField.TITLE).map(ReferenceParser::plain).orElseGet(this::title), year(),
                part(ReferenceField.VENUE).orElse(null),
                part(ReferenceField.VOLUME).map(ReferenceParser::number).orElse(null),
                part(ReferenceField.PAGES).map(ReferenceParser::number).orElse(null), first(DOI, linked),
                first(ARXIV, linked),
                urls, boxes);
    }

    /** As tagged, where that is more than the dot of an initial away from a list in one of the usual forms. */
    private String authors() {
        Optional<String> tagged = part(ReferenceField.AUTHORS);
        boolean usual = !leading.isEmpty()
                && tagged.filter(words -> Math.abs(words.length() - leading.length()) > 2).isEmpty();
        return usual
                ? leading
                : tagged.map(words -> words.matches("(?s).*\\b\\p{Lu}") && text.startsWith(words + ".")
                        ? words + "."
                        : words).orElse(authorPart);
    }

    private Optional<String> part(ReferenceField field) {
        return parts.stream().filter(part -> part.field() == field).findFirst().map(part -> part.in(text));
    }

    /** Without the word that names it. */
    private static String number(String words) {
        return words.replaceFirst("(?i)^(?:pages?|pp?\\.?|volume|vol\\.?)\\s*(?=\\S)", "");
    }

    /** The comma before a closing quote belongs to the sentence around. */
    private static String plain(String title) {
        return title.replaceAll("[,.]$", "").strip();
    }

    /** In the text, else in an address behind it. */
    private @Nullable String first(Pattern pattern, List<String> linked) {
        return Stream.concat(Stream.of(text), linked.stream()).map(pattern::matcher).filter(Matcher::find)
                .map(matcher -> matcher.group(1)).findFirst().orElse(null);
    }

    /** The last year is the one of publication; one in parentheses or right after the authors comes first. */
    private @Nullable String year() {
        Matcher early = YEAR_AFTER_AUTHORS.matcher(text.substring(authorPart.length()));
        if (early.find()) {
            return early.group(1);
        }
        String plain = URL.matcher(text).replaceAll("").replaceAll("(?i)arxiv:\\s*\\S+", "");
        Matcher bracketed = Pattern.compile("\\(((?:19|20)\\d\\d[a-z]?)\\)").matcher(plain);
        if (bracketed.find()) {
            return bracketed.group(1);
        }
        String last = null;
        Matcher all = YEAR.matcher(plain);
        while (all.find()) {
            last = all.group(1);
        }
        return last;
    }

    private String beforeStop() {
        Matcher year = Pattern.compile("\\s*\\(?(?:19|20)\\d\\d[a-z]?\\)?[.,:]").matcher(text);
        int dated = year.find() ? year.start() : Integer.MAX_VALUE;
        Matcher quote = Pattern.compile(",?\\s*[“\"]").matcher(text);
        int quoted = quote.find() ? quote.start() : Integer.MAX_VALUE;
        Matcher end = Pattern.compile("(?<=[\\p{L}]{2}|\\bal)[.:](?=\\s)").matcher(text);
        int stop = end.find() ? end.start() : Integer.MAX_VALUE;
        int first = Math.min(Math.min(dated, quoted), stop);
        return first < Math.min(text.length(), 1200) ? text.substring(0, first) : "";
    }

    private @Nullable String title() {
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.find()) {
            return quoted.group(1).strip().replaceAll("[,.]$", "");
        }
        String rest = text.substring(authorPart.length());
        rest = YEAR_AFTER_AUTHORS.matcher(rest).replaceFirst("").replaceFirst("^[\\s.,:;]+(?:et\\sal\\.?[\\s,:]*)?",
                "");
        rest = rest.replaceFirst("^\\(?(?:[Ee]ds?|editors?)\\.?\\)?[.,:]\\s*", "");
        Matcher end = TITLE_END.matcher(rest);
        int from = 0;
        while (end.find(from)) {
            if (end.start() >= 6) {
                int to = rest.startsWith("?", end.start()) || rest.startsWith("!", end.start())
                        ? end.start() + 1
                        : end.start();
                return rest.substring(0, to).strip();
            }
            from = end.end() + 1;
            if (from > rest.length()) {
                break;
            }
        }
        return rest.length() < 6 ? null : rest.strip();
    }

    private static List<String> names(String part) {
        String plain = part.replaceAll("\\s+", " ").replaceAll(",?\\s(?:et al\\.?|and others\\.?|others\\.?)$", "");
        List<String> names = new ArrayList<>();
        if (LeadingAuthors.LAST_FIRST.matcher(plain).lookingAt()) {
            Matcher name = LeadingAuthors.ONE_LAST_FIRST.matcher(plain);
            while (name.find()) {
                names.add(name.group());
            }
            return names;
        }
        for (String name : plain.split("\\s*,?\\s+(?:and|&)\\s+|\\s*[,;]\\s+")) {
            if (!name.isBlank() && name.length() < 60) {
                names.add(name.strip());
            }
        }
        return names;
    }
}
