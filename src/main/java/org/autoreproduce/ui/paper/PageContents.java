package org.autoreproduce.ui.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.PageText;
import org.autoreproduce.text.Sentence;

/** Puts on a page's node what the model knows of the page: marks, hits, selection, text. */
final class PageContents {
    private final PaperModel model;
    /** Where rows of print stand, as long as the text of all pages is not known. */
    private final Map<Integer, List<Box>> rough = new HashMap<>();

    PageContents(PaperModel model) {
        this.model = model;
    }

    /** Nothing is known of other pages. */
    void forget() {
        rough.clear();
    }

    /** Where rows of print stand on a page, before all text is known. */
    void rough(PageText page) {
        rough.put(page.page().number(), rows(page));
    }

    /** Everything, of a new node. */
    void fill(PageNode node) {
        node.marks(model.marks());
        node.inverted(model.darkness().darkProperty().get());
        hits(node);
        selected(node);
        hovered(node);
        text(node);
    }

    void hits(PageNode node) {
        PaperText text = model.textProperty().get();
        List<Box> all = new ArrayList<>();
        List<Box> current = new ArrayList<>();
        TextRange shown = model.search().hit();
        if (text != null) {
            for (TextRange hit : model.search().hitsProperty().get()) {
                (hit.equals(shown) ? current : all).addAll(text.boxes(hit, node.number()));
            }
        }
        node.hits(all, current);
    }

    void selected(PageNode node) {
        PaperText text = model.textProperty().get();
        TextRange range = model.selectedProperty().get();
        node.selected(text == null || range == null ? List.of() : text.boxes(range, node.number()));
    }

    void hovered(PageNode node) {
        Mark mark = model.hoveredProperty().get();
        node.hovered(mark == null ? List.of() : mark.boxes());
    }

    /** What is read aloud, and the rows that stand in for the picture. */
    void text(PageNode node) {
        PaperText text = model.textProperty().get();
        int count = model.pages().size();
        if (text == null || node.number() > text.pages().size()) {
            node.setAccessibleText(Sentence.of("ui.paper.page", node.number(), count).words());
            node.rows(rough.getOrDefault(node.number(), List.of()));
        } else {
            PageText page = text.page(node.number());
            node.setAccessibleText(Sentence.of("ui.paper.pageText", node.number(), count, page.text()).words());
            node.rows(rows(page));
        }
    }

    private static List<Box> rows(PageText page) {
        return page.rows().stream().map(PageText.Row::box).toList();
    }
}
