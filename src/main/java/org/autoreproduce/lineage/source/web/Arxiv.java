package org.autoreproduce.lineage.source.web;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** arXiv's search, which answers with an Atom feed. */
public final class Arxiv implements Catalogue {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String OWN = "http://arxiv.org/schemas/atom";
    private static final int FEW = 5;

    private final Web web;
    private final Service service;

    /** Asked there. */
    public Arxiv(Web web, Service service) {
        this.web = web;
        this.service = service;
    }

    @Override
    public String name() {
        return service.name();
    }

    @Override
    public List<Candidate> search(WorkQuery query, Pauses pauses, Cancellation stop) {
        String id = query.ids().arxiv();
        if (id != null) {
            return ask("/query?id_list=" + Answers.encoded(id), pauses, stop);
        }
        // quotation marks, colons and brackets mean something to the search
        String words = query.title().replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        return words.isEmpty()
                ? List.of()
                : ask("/query?search_query=" + Answers.encoded("ti:\"" + words + "\"") + "&max_results=" + FEW, pauses,
                        stop);
    }

    /** arXiv does not tell. */
    @Override
    public List<Candidate> references(Candidate work, Pauses pauses, Cancellation stop) {
        return List.of();
    }

    private List<Candidate> ask(String tail, Pauses pauses, Cancellation stop) {
        Optional<String> feed = web.text(service, service.at(tail), pauses, stop);
        List<Candidate> found = new ArrayList<>();
        if (feed.isPresent()) {
            NodeList entries = parsed(feed.get()).getElementsByTagNameNS(ATOM, "entry");
            for (int i = 0; i < entries.getLength(); i++) {
                if (entries.item(i) instanceof Element entry) {
                    candidate(entry).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** What arXiv says of an error is an entry, too; it has no id of a paper. */
    private Optional<Candidate> candidate(Element entry) {
        String id = Ids.arxiv(text(entry, ATOM, "id"));
        String title = text(entry, ATOM, "title");
        if (id == null || title.isEmpty()) {
            return Optional.empty();
        }
        List<String> authors = new ArrayList<>();
        NodeList names = entry.getElementsByTagNameNS(ATOM, "name");
        for (int i = 0; i < names.getLength(); i++) {
            authors.add(names.item(i).getTextContent().replaceAll("\\s+", " ").strip());
        }
        List<String> texts = new ArrayList<>();
        NodeList links = entry.getElementsByTagNameNS(ATOM, "link");
        for (int i = 0; i < links.getLength(); i++) {
            if (links.item(i) instanceof Element link && link.getAttribute("type").equals("application/pdf")) {
                texts.add(link.getAttribute("href"));
            }
        }
        String year = text(entry, ATOM, "published").replaceFirst("-.*", "");
        return Optional.of(new Candidate(name(), id, title, authors,
                year.matches("\\d{4}") ? Integer.parseInt(year) : 0,
                new Identifiers(Ids.doi(text(entry, OWN, "doi")), id, null, null), text(entry, ATOM, "summary"), texts,
                List.of(), text(entry, ATOM, "id")));
    }

    private static String text(Element entry, String space, String name) {
        NodeList found = entry.getElementsByTagNameNS(space, name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().replaceAll("\\s+", " ").strip();
    }

    /** Nothing outside the feed is looked at: no DTD, no entities. */
    private Element parsed(String feed) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            // the parser prints errors by itself otherwise
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(feed))).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new ProblemException(e, Sentence.of("lineage.web.unreadable", service.name()));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
