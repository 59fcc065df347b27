package org.autoreproduce.paper.grobid;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.correction.EntryFields;
import org.autoreproduce.paper.correction.HeaderFields;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads the TEI that GROBID writes. A file that declares a document type or names another file is refused unread. */
final class Tei {
    private static final int LONGEST = 4000;
    private static final Pattern YEAR = Pattern.compile("\\b((?:1[5-9]|20)\\d\\d)");
    private static final Pattern ARXIV = Pattern.compile("(\\d{4}\\.\\d{4,5}|[a-z\\-]+/\\d{7})");

    private final Element root;

    private Tei(Element root) {
        this.root = root;
    }

    /** ProblemException where this is no whole XML. */
    static Tei of(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return new Tei(builder.parse(new ByteArrayInputStream(xml)).getDocumentElement());
        } catch (SAXException | IOException e) {
            throw new ProblemException(e, Sentence.of("paper.grobid.broken", String.valueOf(e.getMessage())));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK can do this", e);
        }
    }

    /** What was read. */
    GrobidFile file(String hash) {
        List<GrobidFile.Entry> entries = all(root, "listBibl").flatMap(list -> children(list, "biblStruct"))
                .map(Tei::entry).toList();
        return new GrobidFile(GrobidFile.SCHEMA, hash, header(), entries);
    }

    private HeaderFields header() {
        Element file = all(root, "fileDesc").findFirst().orElse(root);
        Element source = all(file, "sourceDesc").flatMap(e -> all(e, "biblStruct")).findFirst().orElse(file);
        String title = first(all(file, "titleStmt").flatMap(e -> children(e, "title")));
        return new HeaderFields(title, authors(all(source, "analytic").findFirst().orElse(source)),
                year(Stream.concat(all(file, "publicationStmt"), all(source, "imprint"))),
                first(all(source, "monogr").flatMap(e -> children(e, "title"))), idno(source, "DOI"));
    }

    private static GrobidFile.Entry entry(Element entry) {
        Element analytic = children(entry, "analytic").findFirst().orElse(null);
        Element monogr = children(entry, "monogr").findFirst().orElse(null);
        String article = analytic == null ? null : first(children(analytic, "title"));
        String book = monogr == null ? null : first(children(monogr, "title"));
        List<String> authors = analytic == null ? List.of() : authors(analytic);
        if (authors.isEmpty() && monogr != null) {
            authors = authors(monogr);
        }
        String volume = scope(entry, "volume");
        String issue = scope(entry, "issue");
        String number = volume == null ? issue : issue == null ? volume : volume + "(" + issue + ")";
        String arxiv = idno(entry, "arXiv");
        Matcher id = arxiv == null ? null : ARXIV.matcher(arxiv);
        EntryFields fields = new EntryFields(authors, article == null ? book : article,
                year(all(entry, "imprint")), article == null ? null : book, number, pages(entry), idno(entry, "DOI"),
                id != null && id.find() ? id.group(1) : null);
        String raw = children(entry, "note").filter(note -> note.getAttribute("type").equals("raw_reference"))
                .map(Tei::text).findFirst().orElse("");
        return new GrobidFile.Entry(fields, raw, boxes(entry.getAttribute("coords")));
    }

    private static List<String> authors(Element of) {
        return children(of, "author").map(author -> all(author, "persName").findFirst().map(Tei::name)
                .orElseGet(() -> children(author, "orgName").map(Tei::text).findFirst().orElse("")))
                .filter(name -> !name.isBlank()).toList();
    }

    private static String name(Element person) {
        return Stream.concat(children(person, "forename"), children(person, "surname")).map(Tei::text)
                .filter(part -> !part.isEmpty()).map(part -> part.length() == 1 ? part + "." : part)
                .reduce((a, b) -> a + " " + b).orElse("");
    }

    private static @Nullable String year(Stream<Element> in) {
        return in.flatMap(e -> all(e, "date"))
                .map(date -> YEAR.matcher(date.getAttribute("when") + " " + date.getTextContent()))
                .filter(Matcher::find).map(found -> found.group(1)).findFirst().orElse(null);
    }

    private static @Nullable String scope(Element entry, String unit) {
        return first(all(entry, "biblScope").filter(scope -> scope.getAttribute("unit").equals(unit)));
    }

    private static @Nullable String pages(Element entry) {
        return all(entry, "biblScope").filter(scope -> scope.getAttribute("unit").equals("page")).map(scope -> {
            String from = scope.getAttribute("from");
            String to = scope.getAttribute("to");
            return from.isEmpty() ? text(scope) : to.isEmpty() || to.equals(from) ? from : from + "–" + to;
        }).filter(pages -> !pages.isBlank()).findFirst().orElse(null);
    }

    private static @Nullable String idno(Element in, String type) {
        return first(all(in, "idno").filter(id -> id.getAttribute("type").equalsIgnoreCase(type)));
    }

    /** "9,56.7,67.2,225.3,8.6;…": page, left, top, width, height in points; what is none is left out. */
    private static List<Box> boxes(String coords) {
        List<Box> boxes = new ArrayList<>();
        for (String one : coords.split(";")) {
            String[] parts = one.split(",");
            try {
                if (parts.length == 5) {
                    boxes.add(new Box(Integer.parseInt(parts[0].strip()), Double.parseDouble(parts[1]),
                            Double.parseDouble(parts[2]), Double.parseDouble(parts[3]), Double.parseDouble(parts[4])));
                }
            } catch (NumberFormatException e) {
                // the entry is found by its words, then
            }
        }
        return boxes;
    }

    private static @Nullable String first(Stream<Element> elements) {
        return elements.map(Tei::text).filter(text -> !text.isEmpty()).findFirst().orElse(null);
    }

    private static String text(Element element) {
        String text = element.getTextContent().replaceAll("\\s+", " ").strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static Stream<Element> all(Element in, String name) {
        var found = in.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static Stream<Element> children(Element in, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = in.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found.stream();
    }

    /** What is wrong is told once, in a sentence, and not on the console. */
    private static final class Silent implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            // nothing that matters to what is read
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
