package org.autoreproduce.ui.stage.output;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Markdown as plain nodes. The text comes from models: nothing in it is loaded, opened or run. */
final class MarkdownView extends VBox {
    private static final double GAP = 8;
    private static final double INDENT = 18;

    MarkdownView(String text) {
        super(GAP);
        getStyleClass().add("markdown");
        Node document = Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(text);
        fill(this, document);
    }

    private static void fill(VBox box, Node parent) {
        Blocks blocks = new Blocks(box);
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(blocks);
        }
    }

    private static TextFlow flow(Node block, String style) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(style);
        flow.getChildren().setAll(new MarkdownLine(block).texts());
        return flow;
    }

    /** One block after the other into a box. */
    private static final class Blocks extends AbstractVisitor {
        private final VBox box;
        private int number;
        private @Nullable GridPane grid;
        private int row;
        private int column;

        Blocks(VBox box) {
            this.box = box;
        }

        @Override
        public void visit(Heading heading) {
            box.getChildren().add(flow(heading, "markdown-h" + Math.min(3, heading.getLevel())));
        }

        @Override
        public void visit(Paragraph paragraph) {
            box.getChildren().add(flow(paragraph, "markdown-text"));
        }

        @Override
        public void visit(BulletList list) {
            items(list, -1);
        }

        @Override
        public void visit(OrderedList list) {
            Integer start = list.getMarkerStartNumber();
            items(list, start == null ? 1 : start);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            code(code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            code(code.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            code(html.getLiteral());
        }

        @Override
        public void visit(BlockQuote quote) {
            VBox inner = new VBox(GAP);
            inner.getStyleClass().add("markdown-quote");
            fill(inner, quote);
            box.getChildren().add(inner);
        }

        @Override
        public void visit(ThematicBreak line) {
            box.getChildren().add(new Separator());
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                GridPane made = new GridPane();
                made.getStyleClass().add("markdown-table");
                grid = made;
                row = 0;
                visitChildren(block);
                grid = null;
                box.getChildren().add(made);
            } else {
                visitChildren(block);
            }
        }

        @Override
        public void visit(CustomNode node) {
            GridPane table = grid;
            switch (node) {
                case TableHead _,TableBody _ -> visitChildren(node);
                case TableRow _ -> {
                    column = 0;
                    visitChildren(node);
                    row++;
                }
                case TableCell cell when table != null -> {
                    TextFlow flow = flow(cell, cell.isHeader() ? "markdown-head" : "markdown-cell");
                    GridPane.setHgrow(flow, Priority.SOMETIMES);
                    table.add(flow, column++, row);
                }
                default -> visitChildren(node);
            }
        }

        private void items(Node list, int first) {
            number = first;
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                Label mark = new Label(first < 0 ? "•" : number++ + ".");
                mark.setMinWidth(Region.USE_PREF_SIZE);
                mark.setPrefWidth(INDENT);
                VBox content = new VBox(GAP / 2);
                fill(content, item);
                HBox.setHgrow(content, Priority.ALWAYS);
                HBox line = new HBox(mark, content);
                line.getStyleClass().add("markdown-item");
                box.getChildren().add(line);
            }
        }

        private void code(String literal) {
            Label label = new Label(literal.stripTrailing());
            label.setWrapText(true);
            label.setMaxWidth(Double.MAX_VALUE);
            label.getStyleClass().add("markdown-code");
            box.getChildren().add(label);
        }
    }
}
