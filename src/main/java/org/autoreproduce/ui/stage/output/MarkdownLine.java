package org.autoreproduce.ui.stage.output;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** What stands within a paragraph, as pieces of text. Used once. */
final class MarkdownLine extends AbstractVisitor {
    private final List<Text> texts = new ArrayList<>();
    private final Node block;
    private int strong;
    private int emphasis;

    MarkdownLine(Node block) {
        this.block = block;
    }

    List<Text> texts() {
        visitChildren(block);
        return texts;
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral(), "markdown-plain");
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral(), "markdown-inline");
    }

    @Override
    public void visit(SoftLineBreak line) {
        add(" ", "markdown-plain");
    }

    @Override
    public void visit(HardLineBreak line) {
        add("\n", "markdown-plain");
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral(), "markdown-inline");
    }

    @Override
    public void visit(Emphasis node) {
        emphasis++;
        visitChildren(node);
        emphasis--;
    }

    @Override
    public void visit(StrongEmphasis node) {
        strong++;
        visitChildren(node);
        strong--;
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        address(link.getDestination());
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        address(image.getDestination());
    }

    /** Where a link leads is shown, not opened: nobody here wrote it. */
    private void address(String destination) {
        if (texts.isEmpty() || !texts.getLast().getText().equals(destination)) {
            add(" (" + destination + ")", "markdown-address");
        }
    }

    private void add(String literal, String style) {
        Text text = new Text(literal);
        text.getStyleClass().add(style);
        if (strong > 0) {
            text.getStyleClass().add("markdown-strong");
        }
        if (emphasis > 0) {
            text.getStyleClass().add("markdown-emphasis");
        }
        texts.add(text);
    }
}
