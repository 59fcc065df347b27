package org.autoreproduce.lineage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells from what a repository says of itself, piece by piece, whether it is the code of the paper in hand. */
final class ThisPaper {
    /** A README says at its head what a repository is. In characters. */
    private static final int HEAD = 1500;
    /** What names a later work is no sign that a repository is that work's. */
    private static final Pattern LATER = Pattern
            .compile("(?i)\\b(follow-?up|see also|also see|used (in|by)|extended (in|by)"
                    + "|successor|superseded|newer|later work|subsequent|check out|our other|cited (in|by)|builds? on (it|this)|compared? with)\\b");
    private static final Pattern BIBTEX_TITLE = Pattern.compile(
            "(?is)@\\w+\\s*\\{.*?\\btitle\\s*=\\s*[{\"]+(.+?)[}\"]+\\s*,?\\s*$",
            Pattern.MULTILINE);
    private static final Pattern CFF_TITLE = Pattern.compile("(?im)^\\s*title:\\s*[\"']?(.+?)[\"']?\\s*$");
    private static final Pattern ABOUT = Pattern
            .compile("(?im)[\"']?\\b(name|description)[\"']?\\s*[=:]\\s*[\"']?([^\"'\\n]{2,300})");
    private static final Pattern ADDRESS_OF_ITSELF = Pattern
            .compile(
                    "(?im)^.*(\\burl|download_url|homepage|repository(-code)?|source)\\b\\W{1,6}(https?://\\S+|git\\S+).*$");
    private static final Pattern CLONED = Pattern.compile("(?im)^.*\\bgit clone\\b.*$");
    /** What people put around the name of a method to make the name of a package. */
    private static final String AROUND = "py|torch|pytorch|tf|tensorflow|keras|jax|chainer|mxnet|dgl|pyg|code|official|implementation"
            + "|master|main|reimplementation|python|for|in|the";

    private final TitleMatch titles = new TitleMatch();
    private final String title;
    private final MethodNames names;
    private final List<String> called;
    private final Identifiers ids;

    ThisPaper(String title, List<String> methodNames, Identifiers ids) {
        this.title = title;
        this.names = new MethodNames(methodNames);
        this.called = methodNames.stream().map(ThisPaper::letters).filter(name -> name.length() > 2).toList();
        this.ids = ids;
    }

    /** A README that tells of this paper or method as what it is. */
    boolean readme(String markdown) {
        String head = head(prose(markdown));
        String heading = head.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
        return heading(heading) || names.implementedBy(head) || told(head) || cites(markdown);
    }

    /** "A toolbox with LOF, DROCC and others" is named after none of them. */
    private boolean heading(String heading) {
        boolean list = heading.contains(",")
                || heading.toLowerCase(Locale.ROOT)
                        .matches(".*\\b(toolbox|library|benchmark|zoo|collection|survey|papers)\\b.*");
        return names.in(heading) && !list;
    }

    /** The paper's title or number at the head, not as that of a later work. */
    private boolean told(String head) {
        for (String paragraph : head.split("\\n\\s*\\n")) {
            boolean named = titles.within(title, paragraph) || numbered(paragraph);
            if (named && !LATER.matcher(paragraph).find()) {
                return true;
            }
        }
        return false;
    }

    /** The first thing that a README asks to cite. */
    private boolean cites(String markdown) {
        Matcher first = BIBTEX_TITLE.matcher(markdown);
        return first.find() && titles.same(title, plain(first.group(1)));
    }

    /** A citation file that names this paper. */
    boolean citation(String text) {
        return CFF_TITLE.matcher(text).results().anyMatch(found -> titles.same(title, found.group(1))) || numbered(text)
                || cites(text);
    }

    /** Settings of a package that is called as the method is, or says that it implements it. */
    boolean settings(String text) {
        return ABOUT.matcher(text).results().anyMatch(found -> {
            String value = found.group(2).strip();
            return found.group(1).equalsIgnoreCase("name")
                    ? name(value)
                    : names.implementedBy("implementation of " + value) && heading(value)
                            || titles.within(title, value);
        });
    }

    /** A name that is the method's, with no more around it than people put there: "pytorch-gcn", "pygcn". */
    boolean name(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("(^|[-_. ]+)(" + AROUND + "|v?\\d)(?=[-_. ]|$)", "");
        String rest = letters(plain);
        return called.stream().anyMatch(method -> rest.equals(method) || rest.equals(method + "s")
                || rest.equals("py" + method) || rest.equals(method + "py"));
    }

    /** Comments at the head of a file that have the paper's title or number. */
    boolean entitled(String code) {
        return titles.within(title, head(code)) || numbered(head(code));
    }

    /** Comments at the head of a file that call it the method's implementation. */
    boolean implemented(String code) {
        return names.implementedBy(head(code));
    }

    /** Whether a text, or a path, names the method. */
    boolean named(String text) {
        return names.in(text);
    }

    /** A paper whose first words are this one's title. */
    boolean paper(String markdown) {
        return titles.within(title, markdown.substring(0, Math.min(400, markdown.length())));
    }

    /** The addresses that a README's installation, its entry for citing or a package's settings give as their own. */
    static List<String> addressesOfItself(String text) {
        return Stream.concat(ADDRESS_OF_ITSELF.matcher(text).results(), CLONED.matcher(text).results())
                .map(found -> OwnAddresses.repository(found.group())).filter(address -> !address.isEmpty()).toList();
    }

    private static String head(String text) {
        return text.substring(0, Math.min(HEAD, text.length()));
    }

    private boolean numbered(String text) {
        return has(text, ids.arxiv()) || has(text, ids.doi());
    }

    private static boolean has(String text, @Nullable String id) {
        return Optional.ofNullable(id).filter(one -> Pattern.compile("(?i)(?<![\\w.])" + Pattern.quote(one) + "(?!\\d)")
                .matcher(text).find()).isPresent();
    }

    /** What a person reads of a README: no badges, pictures, tags, entries for citing or marks of headings. */
    private static String prose(String markdown) {
        return markdown.replaceAll("(?s)<!--.*?-->", " ").replaceAll("(?is)@[a-z]+\\s*\\{.*?(\\n\\s*\\}|\\z)", " ")
                .replaceAll("\\[?!\\[[^\\]]*\\]\\([^)]*\\)(\\]\\([^)]*\\))?", " ")
                .replaceAll("<[^>]{1,300}>", " ").replaceAll("\\[([^\\]]*)\\]\\(([^)]*)\\)", "$1 $2 ")
                .replaceAll("(?m)^[#=*\\s-]+$", "").replaceAll("(?m)^\\s*#+\\s*", "");
    }

    private static String plain(String bibtex) {
        return bibtex.replaceAll("[{}\\\\]", "");
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
