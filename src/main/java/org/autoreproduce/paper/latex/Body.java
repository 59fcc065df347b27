package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.latex.Token.Kind;
import org.autoreproduce.paper.source.Part;

/** Reads a paper from its first token to its last: paragraphs, headings, lists, and what its environments hold. */
final class Body {
    private static final Map<String, Integer> SECTIONS = Map.of("chapter", 0, "section", 1, "subsection", 2,
            "subsubsection", 3, "paragraph", 4, "subparagraph", 5);
    private static final Pattern TABULAR = Pattern
            .compile("tabular[*xy]?|longtable|longtabu|tabu|supertabular|xtabular|NiceTabular|tabulary");
    private static final Pattern MATH = Pattern.compile(
            "(?:equation|align|gather|multline|eqnarray|flalign|alignat|displaymath|math|dmath|IEEEeqnarray)\\*?");
    private static final Pattern FLOAT = Pattern.compile(
            "(?:table|figure|sidewaystable|sidewaysfigure|wrapfigure|wraptable|wraptable|SCfigure|SCtable|margintable|marginfigure|algorithm|longtable|listing|subtable|subfigure|floatingfigure)\\*?");
    private static final Set<String> FRONT = Set.of("title", "icmltitle", "author", "icmlauthor", "IEEEauthorblockN",
            "name",
            "authors", "aistatstitle", "aistatsauthor", "Author", "Title", "acmauthor");

    private final Expander from;
    private final Inline inline;
    private final Numbering numbering;
    private final Parts parts;
    private final Front front;
    private final References references;
    private final Scopes scopes = new Scopes();
    private final Ink ink = new Ink();
    private BlockKind kind = BlockKind.PARAGRAPH;
    private String before = "";
    private boolean begun;
    private int chapters;

    Body(Expander from, Inline inline, Numbering numbering, Parts parts, Front front, References references) {
        this.from = from;
        this.inline = inline;
        this.numbering = numbering;
        this.parts = parts;
        this.front = front;
        this.references = references;
    }

    /** The names that a paper cannot define anew. */
    static Set<String> names() {
        return Set.of("chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph", "title",
                "author", "caption",
                "label", "ref", "eqref", "cref", "Cref", "autoref", "cite", "citet", "citep", "citealp", "citealt",
                "citeauthor",
                "citeyear", "parencite", "textcite", "autocite", "begin", "end", "item", "footnote", "bibitem",
                "textbf", "emph", "textit",
                "underline", "url", "href", "multicolumn", "multirow", "bibliography", "printbibliography", "newblock",
                "maketitle",
                "appendix", "verb", "frac", "sqrt", "par", "midrule", "toprule", "bottomrule", "hline", "cmidrule",
                "State", "STATE",
                "For", "If", "While", "ensuremath", "text", "\\", "begin table", "begin figure", "begin tabular",
                "begin equation",
                "begin align", "begin abstract", "begin itemize", "begin enumerate", "begin document",
                "begin thebibliography",
                "begin algorithm", "begin algorithmic", "begin figure*", "begin table*", "begin equation*",
                "begin align*", "begin proof",
                "begin verbatim", "makecell", "resizebox", "includegraphics", "textsuperscript", "documentclass", "&",
                "%", "$", "{", "}");
    }

    void run(boolean whole) {
        begun = whole;
        for (Token token = from.next(); token != null; token = from.next()) {
            token(token);
        }
        flush();
    }

    /** Chapters are there: sections lie under them. */
    void chapters() {
        chapters = 1;
    }

    private void token(Token token) {
        if (token.is(Kind.PARAGRAPH) || token.command("par")) {
            flush();
        } else if (token.is(Kind.MATH) && token.text().length() == 2) {
            formula("displaymath", untilMath());
        } else if (!token.is(Kind.COMMAND) || !command(token.text())) {
            inline.handle(token, ink);
        }
    }

    private List<Token> untilMath() {
        List<Token> inside = new ArrayList<>();
        for (Token token = from.next(); token != null && !token.is(Kind.MATH) && !token.is(Kind.PARAGRAPH); token = from
                .next()) {
            inside.add(token);
        }
        return inside;
    }

    /** Ends the paragraph; its notes come after it. */
    private void flush() {
        if (references.within()) {
            ink.space();
            return;
        }
        String text = ink.take();
        List<String> notes = inline.takeNotes();
        if (begun) {
            if (!text.isEmpty()) {
                parts.add(kind, before + text);
                before = "";
            }
            notes.forEach(note -> parts.add(BlockKind.FOOTNOTE, note));
        }
        if (kind == BlockKind.ITEM && !text.isEmpty()) {
            kind = scopes.in("abstract").isPresent() ? BlockKind.ABSTRACT : BlockKind.PARAGRAPH;
        }
    }

    private boolean command(String name) {
        Arguments arguments = new Arguments(from);
        if (SECTIONS.containsKey(name)) {
            section(SECTIONS.getOrDefault(name, 1));
            return true;
        }
        if (FRONT.contains(name)) {
            arguments.star();
            arguments.bracket();
            List<Token> words = arguments.group();
            if (name.toLowerCase(java.util.Locale.ROOT).contains("title")) {
                front.title(words);
            } else if (!begun || !name.equals("name")) {
                front.authors(words);
            }
            return true;
        }
        switch (name) {
            case "begin" -> begin(Expander.text(arguments.group()));
            case "end" -> end(Expander.text(arguments.group()));
            case "part" -> {
                arguments.star();
                arguments.bracket();
                flush();
                parts.heading(1, "", inline.text(arguments.group()));
            }
            case "abstract" -> {
                flush();
                parts.heading(1, "", "Abstract");
                parts.add(BlockKind.ABSTRACT, inline.text(arguments.group()));
            }
            case "appendix", "appendices" -> numbering.appendix();
            case "[" -> formula("displaymath", bracketed());
            case "caption", "subcaption" -> caption("");
            case "captionof" -> caption(Expander.text(arguments.group()));
            case "subfloat" -> {
                arguments.bracket().ifPresent(words -> parts.add(BlockKind.CAPTION, inline.text(words)));
                from.push(arguments.group());
            }
            case "item" -> item();
            case "bibitem" -> {
                if (!references.within()) {
                    // what the list's style defines before its first entry is no text
                    ink.take();
                }
                references.item(arguments.bracket().map(inline::text).orElse(null), Expander.text(arguments.group()));
            }
            case "newblock" -> ink.add(References.BLOCK);
            case "bibliographystyle" -> references.style(Expander.text(arguments.group()));
            case "addbibresource" -> {
                arguments.bracket();
                references.database(Expander.text(arguments.group()));
            }
            case "bibliography" -> {
                references.database(Expander.text(arguments.group()));
                bibliography();
            }
            case "printbibliography", "bibliographyprint" -> {
                arguments.bracket();
                bibliography();
            }
            case "twocolumn", "onecolumn" -> arguments.bracket().ifPresent(from::push);
            case "maketitle", "newpage", "clearpage", "vfill" -> flush();
            case "documentclass" -> {
                arguments.bracket();
                String style = Expander.text(arguments.group());
                if (style.startsWith("IEEEtran")) {
                    numbering.roman();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void section(int level) {
        Arguments arguments = new Arguments(from);
        boolean star = arguments.star();
        arguments.bracket();
        List<Token> words = arguments.group();
        flush();
        kind = BlockKind.PARAGRAPH;
        int at = Math.max(1, level + chapters);
        String title = inline.text(words);
        boolean late = references.began() && title.matches("(?i)references|bibliography");
        if (!late && begun) {
            parts.heading(Math.min(at, 6), star ? "" : numbering.section(Math.min(at, 6)), title);
        }
        inline.takeNotes().forEach(note -> parts.add(BlockKind.FOOTNOTE, note));
    }

    private void begin(String name) {
        Definitions.Environment own = from.definitions().environment(name);
        Definitions.Theorem theorem = from.definitions().theorem(name);
        if (Drawing.raw(name)) {
            verbatim(name);
        } else if (own != null) {
            scopes.open(new Scopes.Scope(name, numbering.current(), parts.size(), own.end()));
            List<Token> body = own.begin().with(new Arguments(from).of(own.begin()));
            from.limits().expansion(body.size());
            from.push(body);
        } else if (Drawing.is(name)) {
            from.body(name);
        } else if (TABULAR.matcher(name).matches()) {
            table(name);
        } else if (MATH.matcher(name).matches()) {
            formula(name, from.body(name));
        } else if (theorem != null) {
            theorem(name, theorem);
        } else {
            environment(name);
        }
    }

    private void environment(String name) {
        boolean named = FLOAT.matcher(name).matches()
                || scopes.list().isEmpty() && !name.matches("minipage|center|small|footnotesize|subequations");
        if (!name.equals("document") && (named || name.matches("itemize|enumerate|description"))) {
            flush();
        }
        inline.given(inline.vocabulary().environment(name));
        scopes.open(new Scopes.Scope(name, numbering.current(), parts.size(), null));
        switch (name) {
            case "document" -> {
                ink.take();
                inline.takeNotes();
                begun = true;
            }
            case "abstract", "abstract*" -> {
                flush();
                parts.heading(1, "", "Abstract");
                kind = BlockKind.ABSTRACT;
            }
            case "thebibliography" -> {
                flush();
                references.begin();
            }
            case "algorithm", "algorithm*", "algorithm2e", "algorithmic", "algorithmicx" -> algorithm(name);
            case "appendices", "appendix" -> numbering.appendix();
            case "acks", "ack", "acknowledgments", "acknowledgements", "acknowledgement" ->
                parts.heading(1, "", "Acknowledgments");
            case "keywords", "IEEEkeywords" -> ink.add("Keywords: ");
            case "proof" -> ink.add("Proof. ");
            default -> {
            }
        }
    }

    private void end(String name) {
        Optional<Scopes.Scope> closed = scopes.close(name);
        if (closed.isEmpty()) {
            return;
        }
        Scopes.Scope scope = closed.get();
        if (scope.end != null) {
            from.push(scope.end);
            return;
        }
        boolean inner = name.matches("minipage|center|small|footnotesize|subequations");
        if (!inner || scopes.list().isEmpty()) {
            flush();
        }
        if (name.startsWith("abstract")) {
            kind = BlockKind.PARAGRAPH;
        }
        if (name.equals("thebibliography")) {
            references.end();
        }
        if (FLOAT.matcher(name).matches()) {
            parts.captionTables(scope.since);
            numbering.back(scope.before);
        }
    }

    private void theorem(String name, Definitions.Theorem theorem) {
        flush();
        scopes.open(new Scopes.Scope(name, numbering.current(), parts.size(), null));
        String words = inline.text(theorem.name());
        String note = new Arguments(from).bracket().map(inline::text).map(text -> " (" + text + ")").orElse("");
        String counter = theorem.counter();
        String number = counter == null ? "" : " " + numbering.step("theorem " + counter, words);
        ink.add(words + number + note + ". ");
    }

    private void verbatim(String name) {
        flush();
        String text = from.lexer().map(lexer -> lexer.raw("\\end{" + name + "}"))
                .orElseGet(() -> Expander.text(from.body(name)));
        if (!Drawing.hidden(name) && begun) {
            String plain = text.replaceFirst("^[ \\t]*(?:\\[[^\\]]*])?(?:\\{[^}\\n]*})?[ \\t]*\\n", "");
            parts.add(BlockKind.ALGORITHM, plain.stripTrailing().replace("\t", "    "));
        }
    }

    private void table(String name) {
        int since = parts.size();
        if (name.equals("longtable")) {
            longTable();
            return;
        }
        Part.Grid grid = new Tabular(from, inline).grid(name, from.body(name));
        grid(grid);
        if (scopes.in(FLOAT.pattern()).isEmpty()) {
            parts.captionTables(since);
        }
    }

    /** A table that holds its own caption. */
    private void longTable() {
        int since = parts.size();
        Numbering.Label outer = numbering.current();
        List<Token> body = new ArrayList<>();
        List<Token> tokens = from.body("longtable");
        boolean captioned = false;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).command("caption")) {
                int end = end(tokens, i + 1);
                List<Token> caption = tokens.subList(i + 1, end);
                if (!captioned) {
                    from.within(caption, () -> {
                        caption("table");
                        return this;
                    });
                    captioned = true;
                }
                i = end - 1;
            } else {
                body.add(tokens.get(i));
            }
        }
        grid(new Tabular(from, inline).grid("longtable", body));
        parts.captionTables(since);
        numbering.back(outer);
    }

    /** Behind the first group from there. */
    private static int end(List<Token> tokens, int start) {
        int depth = 0;
        for (int i = start; i < tokens.size(); i++) {
            depth += tokens.get(i).is(Kind.OPEN) ? 1 : tokens.get(i).is(Kind.CLOSE) ? -1 : 0;
            if (depth <= 0 && tokens.get(i).is(Kind.CLOSE)) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    /** A table of one place is a way to draw a frame, one without words a way to put pictures. */
    private void grid(Part.Grid grid) {
        List<Part.Slot> slots = grid.rows().stream().flatMap(List::stream).filter(slot -> !slot.flow().text().isBlank())
                .toList();
        boolean single = grid.rows().stream().flatMap(List::stream).allMatch(slot -> slot.column() == 0);
        if (!begun || slots.isEmpty()) {
            return;
        }
        String line = ink.take();
        parts.add(kind, before + line);
        before = "";
        if (single) {
            slots.forEach(slot -> parts.add(BlockKind.PARAGRAPH, slot.flow().text()));
        } else {
            parts.add(grid);
        }
        inline.takeNotes().forEach(note -> parts.add(BlockKind.FOOTNOTE, note));
    }

    private List<Token> bracketed() {
        List<Token> inside = new ArrayList<>();
        for (Token token = from.next(); token != null && !token.command("]")
                && !token.is(Kind.PARAGRAPH); token = from.next()) {
            inside.add(token);
        }
        return inside;
    }

    private void formula(String environment, List<Token> body) {
        if (ink.isBlank() && !begun) {
            return;
        }
        List<Token> own = body;
        if (environment.startsWith("alignat") || environment.startsWith("IEEEeqnarray")) {
            own = from.within(body, () -> {
                new Arguments(from).bracket();
                new Arguments(from).group();
                List<Token> rest = new ArrayList<>();
                for (Token token = from.raw(); token != null; token = from.raw()) {
                    rest.add(token);
                }
                return rest;
            });
        }
        flush();
        new Formulas(from, inline, numbering).lines(environment, own)
                .forEach(line -> parts.add(BlockKind.FORMULA, line));
    }

    private void algorithm(String name) {
        List<Token> body = from.body(name);
        boolean lines = name.startsWith("algorithmic");
        boolean held = body.stream().anyMatch(token -> token.command("begin"));
        List<Token> all = new ArrayList<>(body);
        if (lines || !held) {
            boolean braced = !lines && body.stream().noneMatch(token -> token.command("State", "STATE"));
            all.clear();
            List<Token> code = new ArrayList<>();
            for (int i = 0; i < body.size(); i++) {
                if (body.get(i).command("caption", "label")) {
                    int end = end(body, i + 1);
                    all.addAll(body.subList(i, end));
                    i = end - 1;
                } else {
                    code.add(body.get(i));
                }
            }
            from.within(all, () -> {
                for (Token token = from.next(); token != null; token = from.next()) {
                    token(token);
                }
                return this;
            });
            flush();
            parts.add(BlockKind.ALGORITHM, new Pseudocode(from, inline, braced).of(code));
            all.clear();
        }
        all.addAll(List.of(Token.named("end"), new Token(Kind.OPEN, "{")));
        name.chars().forEach(c -> all.add(Token.character(String.valueOf((char) c))));
        all.add(new Token(Kind.CLOSE, "}"));
        from.push(all);
    }

    private void caption(String wanted) {
        Arguments arguments = new Arguments(from);
        boolean star = arguments.star();
        arguments.bracket();
        List<Token> words = arguments.group();
        flush();
        String in = wanted.isEmpty() ? scopes.in(FLOAT.pattern()).map(scope -> scope.name).orElse("figure") : wanted;
        if (in.matches("sub(?:figure|table)\\*?")) {
            parts.add(BlockKind.CAPTION, inline.text(words));
            return;
        }
        String named = in.contains("table")
                ? "Table"
                : in.startsWith("algorithm") ? "Algorithm" : in.startsWith("listing") ? "Listing" : "Figure";
        String number = star ? "" : " " + numbering.step(named, named);
        parts.add(BlockKind.CAPTION, (star ? "" : named + number + ": ") + inline.text(words));
        inline.takeNotes().forEach(note -> parts.add(BlockKind.FOOTNOTE, note));
    }

    private void item() {
        Optional<List<Token>> own = new Arguments(from).bracket();
        flush();
        Optional<Scopes.Scope> list = scopes.list();
        String mark = own.map(inline::text).orElse(null);
        if (list.isPresent()) {
            Scopes.Scope scope = list.get();
            if (mark == null && scope.name.contains("enum")) {
                scope.items++;
                String number = scopes.lists() > 1 ? "(" + Numbering.small(scope.items) + ")" : scope.items + ".";
                numbering.at("Item", number.replaceAll("[().]", ""));
                mark = number;
            }
        }
        kind = BlockKind.ITEM;
        before = (mark == null ? "•" : mark) + " ";
    }

    private void bibliography() {
        flush();
        Optional<String> bbl = from.inputs().bbl();
        if (references.began()) {
            return;
        }
        if (bbl.isPresent() && !Bibliography.biber(bbl.get())) {
            from.push(new Lexer(bbl.get(), false));
        } else {
            references.fromFiles(bbl.orElse(null));
        }
    }

    /** Ends an entry of the list of references. */
    String takeEntry() {
        return ink.take();
    }
}
