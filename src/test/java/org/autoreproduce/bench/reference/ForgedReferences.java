package org.autoreproduce.bench.reference;

import static org.autoreproduce.paper.reference.ReferenceField.AUTHORS;
import static org.autoreproduce.paper.reference.ReferenceField.DATE;
import static org.autoreproduce.paper.reference.ReferenceField.EDITORS;
import static org.autoreproduce.paper.reference.ReferenceField.INSTITUTION;
import static org.autoreproduce.paper.reference.ReferenceField.LOCATION;
import static org.autoreproduce.paper.reference.ReferenceField.NOTE;
import static org.autoreproduce.paper.reference.ReferenceField.OTHER;
import static org.autoreproduce.paper.reference.ReferenceField.PAGES;
import static org.autoreproduce.paper.reference.ReferenceField.PUBLISHER;
import static org.autoreproduce.paper.reference.ReferenceField.TECH;
import static org.autoreproduce.paper.reference.ReferenceField.TITLE;
import static org.autoreproduce.paper.reference.ReferenceField.VENUE;
import static org.autoreproduce.paper.reference.ReferenceField.VOLUME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.bench.reference.GoldReference.Piece;
import org.autoreproduce.paper.reference.ReferenceField;

/** Makes up references in the styles of journals, conferences and books, so that training sees more styles than the sets have. */
final class ForgedReferences {
    /** A part is written {field:words}; words in capitals are made up, and of some written a|b one is taken. */
    private static final List<String> STYLES = List.of(
            "{A:0}, {V:abbreviated} {B:VOLUME}, {P:PAGE} ({D:YEAR})[.|,|;]",
            "{A:0}, {T:TITLE}, {V:abbreviated} {B:VOLUME} ({D:YEAR}) {P:PAGE}.",
            "{A:3} {D:YEAR} {T:TITLE} {V:abbreviated} {B:VOLUME} {P:PAGE}",
            "{A:1}: {T:TITLE}. {V:abbreviated} {B:VOLUME}, {P:PAGE} ({D:YEAR})",
            "{A:1}: {T:TITLE}. {U:publisher}, {L:city} ({D:YEAR})",
            "{A:0}, {T:CAPPED} ({U:publisher}, {L:city}, {D:YEAR})[.|,|, p. 12.]",
            "{A:5}[. |, ]{V:abbreviated}, {D:YEAR}, {B:VOLUME[|(3)]}: {P:PAGE}[.||(in Chinese)]",
            "{A:7}. {V:abbreviated}, {D:YEAR}, {B:VOLUME[|(5)]}: {P:PAGE}",
            "{A:0}[, |. |: ]{V:abbreviated} {B:VOLUME} ({D:YEAR}) {P:PAGE}[.|| and references therein.]",
            "{A:2}. {T:TITLE}. In {V:conference}[, pages {P:PAGE}|], {D:YEAR}.",
            "{A:1}[ |. ]{T:TITLE}. In {V:conference}, [pp. {P:PAGE}. {U:publisher}, |]{D:YEAR}.",
            "{A:2}. {T:TITLE}. {V:journal}, {B:VOLUME[|(2)|(11)]}[:|: |, pages ]{P:PAGE}, {D:YEAR}.",
            "{A:2}. {T:TITLE}. {N:arXiv preprint ARXIV}, {D:YEAR}.",
            "{A:0}, “{T:TITLE},” in {V:conference}, {D:YEAR}, pp. {P:PAGE}.",
            "{A:0}, “{T:TITLE},” {V:journal}, vol. {B:VOLUME}, no. 3, pp. {P:PAGE}, {D:YEAR}.",
            "{A:2}. {D:YEAR}[|a]. {T:TITLE}. In {V:conference}[, pages {P:PAGE}|][, {L:city}|].",
            "{A:1} ({D:YEAR}). {T:TITLE}. {V:journal}, {B:VOLUME(4)}, {P:PAGE}.",
            "{A:0}. {T:TITLE}. In {V:conference}, {D:YEAR}.",
            "{A:6}. {T:TITLE}. {V:PLAINED} {D:YEAR};{B:VOLUME}:{P:PAGE}.",
            "{A:0}, in: {E:0} (Eds.), {T:CAPPED}, {U:publisher}, {L:city}, {D:YEAR}, p. {P:PAGE}.",
            "{A:4}. {T:CAPPED}. {U:publisher}, {D:YEAR}.",
            "{A:2}. {T:TITLE}. {C:Technical Report TR-VOLUME}, {I:University of city}, {D:YEAR}.",
            "{A:3} {D:YEAR} {T:CAPPED} ({L:city}: {U:publisher})[|p 21| ch 4]",
            "{A:1}[: |, ]{T:CAPPED}[, vol. |, Vol. ]{B:VOLUME}. {U:publisher}, {L:city} ({D:YEAR})",
            "{A:5}[, |. ]{V:abbreviated}, {B:VOLUME}[ (| ( ]{D:YEAR}[) |)]{P:PAGE}[.| ;|]",
            "{A:0}, {T:TITLE}, {N:arXiv:ARXIV}.",
            "{V:abbreviated}[ |, ]{B:VOLUME}[, | (]{P:PAGE}[ |, ]({D:YEAR})[.|;]",
            "{A:0}, {V:abbreviated} {B:VOLUME} ({D:YEAR}) {P:PAGE}; {V:abbreviated} {B:VOLUME} ({D:YEAR}) {P:PAGE}.",
            "{A:5}, {V:abbreviated}, {B:VOLUME} ({D:YEAR}) {P:PAGE}.",
            "{A:1}: {T:CAPPED}. {V:abbreviated} {B:VOLUME}({D:YEAR})[.|]");
    private static final Map<String, ReferenceField> FIELDS = Map.ofEntries(Map.entry("A", AUTHORS),
            Map.entry("T", TITLE), Map.entry("V", VENUE), Map.entry("D", DATE), Map.entry("B", VOLUME),
            Map.entry("P", PAGES), Map.entry("E", EDITORS), Map.entry("U", PUBLISHER), Map.entry("L", LOCATION),
            Map.entry("N", NOTE), Map.entry("C", TECH), Map.entry("I", INSTITUTION));
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*)\\]");
    private static final Pattern PART = Pattern.compile("\\{(\\w):([^}]*)\\}");

    private final Random random;
    private final Map<String, List<String>> words = new HashMap<>();

    /** Reads the words of a file: kind and words a line. */
    ForgedReferences(Path file, long seed) throws IOException {
        random = new Random(seed);
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t");
            words.put(parts[0], Arrays.asList(parts).subList(1, parts.length));
        }
    }

    GoldReference next() {
        String style = any(STYLES);
        for (Matcher choice = CHOICE.matcher(style); choice.find(); choice = CHOICE.matcher(style)) {
            style = style.substring(0, choice.start()) + any(List.of(choice.group(1).split("\\|", -1)))
                    + style.substring(choice.end());
        }
        List<Piece> pieces = new ArrayList<>();
        Matcher part = PART.matcher(style);
        int last = 0;
        while (part.find()) {
            pieces.add(new Piece(OTHER, style.substring(last, part.start())));
            pieces.add(new Piece(FIELDS.get(part.group(1)), filled(part.group(2))));
            last = part.end();
        }
        pieces.add(new Piece(OTHER, style.substring(last)));
        return GoldReference.of("forged", pieces);
    }

    private String filled(String wanted) {
        if (wanted.matches("\\d")) {
            return authors(Integer.parseInt(wanted));
        }
        return switch (wanted) {
            case "TITLE" -> title(random.nextInt(3) == 0);
            case "CAPPED" -> title(true);
            case "YEAR" -> year() + (random.nextInt(20) == 0 ? any(List.of("a", "b")) : "");
            case "VOLUME" -> number(400);
            case "PAGE" -> page();
            case "PLAINED" -> any("abbreviated").replace(".", "");
            default -> words.containsKey(wanted)
                    ? any(wanted)
                    : wanted.replace("VOLUME", number(900)).replace("city", any("city")).replace("ARXIV",
                            number(20) + number(12) + "." + (10_000 + random.nextInt(89_999)));
        };
    }

    private String title(boolean capitals) {
        List<String> parts = new ArrayList<>();
        if (random.nextInt(8) == 0) {
            parts.add(capital(any("noun")) + ":");
        }
        if (random.nextInt(9) == 0) {
            parts.add(any(List.of("on", "towards", "learning", "understanding", "a note on", "the theory of")));
        }
        int nouns = 1 + random.nextInt(3);
        for (int i = 0; i < nouns; i++) {
            for (int k = random.nextInt(3); k > 0; k--) {
                parts.add(any("adjective"));
            }
            parts.add(any("noun"));
            if (i < nouns - 1) {
                parts.add(any(List.of("for", "of", "with", "in", "and", "via", "by", "using", "from", "on", "under")));
            }
        }
        StringBuilder out = new StringBuilder();
        for (String part : parts) {
            boolean small = part.matches("for|of|with|in|and|via|by|using|from|on|under");
            out.append(out.isEmpty() ? "" : " ")
                    .append(out.isEmpty() || capitals && !small ? capital(part) : part);
        }
        return out + (random.nextInt(25) == 0 ? any(List.of("?", " II", " III", ": part 1", ", 2nd edition")) : "");
    }

    private String authors(int form) {
        int count = 1 + random.nextInt(random.nextInt(3) == 0 ? 6 : 3);
        boolean spaces = random.nextBoolean();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(author(form, surname(), spaces));
        }
        boolean others = count > 2 && random.nextInt(6) == 0;
        String and = any(List.of(" and ", " and ", ", and ", " & ", ", & "));
        String comma = form == 1 && random.nextInt(4) == 0 ? "; " : ", ";
        String list;
        if (form == 3 || form == 6 || others || count == 1 || random.nextInt(9) == 0) {
            list = String.join(comma, names);
        } else {
            list = String.join(comma, names.subList(0, count - 1)) + (count == 2 ? and.replace(",", "") : and)
                    + names.getLast();
        }
        return list + (others ? any(List.of(" et al.", ", et al.", " et al", ", and others")) : "")
                + (random.nextInt(40) == 0 ? any(List.of(" [ALPHA Collaboration]", ", GAMMA Collaboration")) : "");
    }

    private String author(int form, String surname, boolean spaces) {
        String middle = random.nextInt(3) == 0 ? (char) ('A' + random.nextInt(26)) + ". " : "";
        return switch (form) {
            case 0 -> initials(spaces) + " " + surname;
            case 1 -> surname + ", " + initials(spaces);
            case 2 -> any("given") + " " + middle + surname;
            case 3 -> surname + " " + initials(true).replace(".", "").replace("-", " ");
            case 4 -> surname + ", " + any("given") + (middle.isEmpty() ? "" : " " + middle.strip());
            case 5 -> surname + " " + initials(spaces);
            case 6 -> surname + " " + initials(false).replace(".", "").replace("-", "");
            default -> surname.toUpperCase(java.util.Locale.ROOT) + " " + any("given") + "-" + any("given");
        };
    }

    private String surname() {
        String name = random.nextInt(25) == 0
                ? any(List.of("van ", "de ", "von ", "van der ", "de la ")) + any("surname")
                : any("surname");
        return random.nextInt(20) == 0 ? name + "-" + any("surname") : name;
    }

    private String initials(boolean spaces) {
        StringBuilder out = new StringBuilder();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            out.append(out.isEmpty() ? "" : spaces ? " " : random.nextInt(6) == 0 ? "-" : "")
                    .append((char) ('A' + random.nextInt(26))).append('.');
        }
        return out.toString();
    }

    private String page() {
        int first = 1 + random.nextInt(3000);
        return switch (random.nextInt(5)) {
            case 0 -> String.format("%06d", random.nextInt(199_999));
            case 1, 2 -> Integer.toString(first);
            default -> first + any(List.of("-", "–", "--", " - ")) + (first + 1 + random.nextInt(30));
        };
    }

    private String year() {
        return Integer.toString(1955 + random.nextInt(70));
    }

    private String number(int most) {
        return Integer.toString(1 + random.nextInt(most));
    }

    private String any(String kind) {
        return any(words.get(kind));
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
