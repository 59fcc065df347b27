package org.autoreproduce.paper.text;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.autoreproduce.paper.Emphasis;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The words under a node, and how most of them stand out. */
final class MarkdownWords extends AbstractVisitor {
    private final Set<String> urls;
    private final StringBuilder out = new StringBuilder();
    private final Map<Emphasis, Integer> letters = new EnumMap<>(Emphasis.class);
    private final EnumSet<Emphasis> now = EnumSet.noneOf(Emphasis.class);

    MarkdownWords(Set<String> urls) {
        this.urls = urls;
    }

    MarkdownWords of(Node node) {
        visitChildren(node);
        return this;
    }

    String text() {
        return out.toString().strip();
    }

    Set<Emphasis> emphasis() {
        EnumSet<Emphasis> mostly = EnumSet.noneOf(Emphasis.class);
        letters.forEach((emphasis, count) -> {
            if (2 * count >= text().length() && count > 0) {
                mostly.add(emphasis);
            }
        });
        return mostly;
    }

    @Override
    public void visit(Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        out.append('\n');
    }

    @Override
    public void visit(HardLineBreak line) {
        out.append('\n');
    }

    @Override
    public void visit(Link link) {
        if (link.getDestination().matches("https?://.*")) {
            urls.add(link.getDestination());
        }
        visitChildren(link);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        emphasised(Emphasis.BOLD, strong);
    }

    @Override
    public void visit(org.commonmark.node.Emphasis slanted) {
        emphasised(Emphasis.ITALIC, slanted);
    }

    private void emphasised(Emphasis emphasis, Node node) {
        boolean first = now.add(emphasis);
        visitChildren(node);
        if (first) {
            now.remove(emphasis);
        }
    }

    private void add(String text) {
        out.append(text);
        now.forEach(emphasis -> letters.merge(emphasis, text.length(), Integer::sum));
    }
}
