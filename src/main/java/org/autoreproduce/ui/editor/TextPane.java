package org.autoreproduce.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.autoreproduce.code.colour.Colour;
import org.autoreproduce.code.colour.Colouring;
import org.autoreproduce.ui.kit.Background;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** One file's text: with numbers, marks and colours, a bar to find things and one that tells what has become of the file. */
final class TextPane extends BorderPane implements OpenFile.Buffer {
    private static final Duration FLASH = Duration.millis(1400);
    private static final String BRACKET = "code-bracket";
    private static final List<String> PROSE = List.of(Colour.STRING.style(), Colour.ESCAPE.style(),
            Colour.COMMENT.style());

    private final OpenFile file;
    private final CodeArea area = new CodeArea();
    private final Painter painter;
    private final FindBar find;
    private final GoToBar goTo;
    private final Gutter gutter;
    private final Brackets brackets = new Brackets();
    private final List<Integer> flashing = new ArrayList<>();
    private Links links = new Links();

    TextPane(OpenFile file, EditorModel model, Colouring colouring, Background background, EditorActions actions,
            BooleanExpression readOnly) {
        this.file = file;
        this.painter = new Painter(area, colouring, background);
        this.find = new FindBar(area, painter.overlays(), background);
        this.goTo = new GoToBar(this::goTo, area::requestFocus);
        this.gutter = new Gutter(file.firstLine(), line -> links.at(line), actions::look);
        new AreaKeys(area, file.language());
        area.getStyleClass().add("program-text");
        area.setAccessibleText(file.name());
        area.setParagraphGraphicFactory(gutter);
        area.wrapTextProperty().bind(model.wrapProperty());
        area.styleProperty().bind(model.fontSizeProperty().asString("-fx-font-size: %dpx;"));
        if (file.locked()) {
            area.setEditable(false);
        } else {
            area.editableProperty().bind(readOnly.not().and(file.loadedProperty()));
        }
        area.setLineHighlighterOn(true);
        setTop(new VBox(new Banner(file, actions, painter.faultProperty()::get, this::toFault), find, goTo));
        setCenter(new VirtualizedScrollPane<>(area));
        getChildren().add(lineColour());
        file.attach(this);
        area.plainTextChanges().subscribe(change -> {
            followed(change);
            actions.typed(file);
        });
        area.getUndoManager().atMarkedPositionProperty().addListener((_, _, at) -> file.typed(at));
        area.caretPositionProperty().addListener((_, _, caret) -> matchBrackets(caret));
    }

    /** Where the text is. */
    CodeArea area() {
        return area;
    }

    /** Whose text it is. */
    OpenFile file() {
        return file;
    }

    /** Its colours. */
    Painter painter() {
        return painter;
    }

    /** Finds and replaces. */
    FindBar find() {
        return find;
    }

    /** Asks for a line to go to. */
    void askLine() {
        goTo.ask(file.firstLine(), file.firstLine() - 1 + area.getParagraphs().size());
    }

    /** Shows what the lines are linked to. */
    void mark(Links wanted) {
        links = wanted;
        area.setParagraphGraphicFactory(gutter);
    }

    /** Lets the user look at what the caret's line is linked to. */
    void chooseMark() {
        gutter.choose(area, links.at(area.getCurrentParagraph() + 1));
    }

    /** Shows these lines, from 1, and makes them flash; the caret goes to the first. */
    void reveal(int from, int to) {
        int last = area.getParagraphs().size() - 1;
        int first = Math.clamp(from - 1L, 0, last);
        area.moveTo(first, 0);
        area.showParagraphAtCenter(first);
        calm();
        for (int i = first; i <= Math.min(last, to - 1); i++) {
            area.setParagraphStyle(i, List.of("code-flash"));
            flashing.add(i);
        }
        PauseTransition pause = new PauseTransition(FLASH);
        pause.setOnFinished(_ -> calm());
        pause.play();
    }

    /** Ends it. */
    void close() {
        painter.close();
    }

    @Override
    public String text() {
        return area.getText();
    }

    @Override
    public void start(String text) {
        area.replaceText(0, area.getLength(), text);
        area.getUndoManager().forgetHistory();
        area.getUndoManager().mark();
        area.moveTo(0);
    }

    /** Touches nothing but what differs, so that caret and scroll stay and undoing is cheap. */
    @Override
    public void replace(String text) {
        String old = area.getText();
        int most = Math.min(old.length(), text.length());
        int same = 0;
        while (same < most && old.charAt(same) == text.charAt(same)) {
            same++;
        }
        int end = 0;
        while (end < most - same && old.charAt(old.length() - 1 - end) == text.charAt(text.length() - 1 - end)) {
            end++;
        }
        if (same == old.length() && old.length() == text.length()) {
            return;
        }
        int caret = area.getCaretPosition();
        double scroll = area.getEstimatedScrollY();
        int oldEnd = old.length() - end;
        area.replaceText(same, oldEnd, text.substring(same, text.length() - end));
        int moved = caret <= same ? caret : caret >= oldEnd ? caret + text.length() - old.length() : same;
        area.moveTo(Math.clamp(moved, 0, area.getLength()));
        area.scrollYToPixel(scroll);
    }

    @Override
    public void saved() {
        area.getUndoManager().preventMerge();
        area.getUndoManager().mark();
    }

    private void goTo(int line) {
        area.requestFocus();
        reveal(line - file.firstLine() + 1, line - file.firstLine() + 1);
    }

    private void toFault() {
        Optional<Colouring.Fault> fault = painter.faultProperty().get();
        fault.ifPresent(at -> {
            area.requestFocus();
            reveal(at.line(), at.line());
            area.moveTo(at.line() - 1, Math.min(at.column() - 1, area.getParagraphLength(at.line() - 1)));
        });
    }

    private void followed(PlainTextChange change) {
        int removed = feeds(change.getRemoved());
        int inserted = feeds(change.getInserted());
        if (removed != inserted) {
            int line = area.offsetToPosition(change.getPosition(),
                    Bias.Forward).getMajor() + 1;
            boolean marked = !links.lines().isEmpty() && links.lines().last() > line;
            links.edited(line, removed, inserted);
            if (gutter.room(area.getParagraphs().size()) || marked) {
                area.setParagraphGraphicFactory(gutter);
            }
        }
    }

    private void calm() {
        flashing.stream().filter(i -> i < area.getParagraphs().size())
                .forEach(i -> area.setParagraphStyle(i, List.of()));
        flashing.clear();
    }

    private void matchBrackets(int caret) {
        String around = area.getText(Math.max(0, Math.min(caret, area.getLength()) - 1),
                Math.min(area.getLength(), caret + 1));
        // more of the text is asked for only where there is something to find
        int from = Math.max(0, caret - Brackets.FARTHEST);
        List<Search.Match> pair = around.chars().noneMatch(c -> "()[]{}".indexOf(c) >= 0)
                ? List.of()
                : brackets.at(area.getText(from, Math.min(area.getLength(), caret + Brackets.FARTHEST)), caret - from,
                        at -> prose(from + at))
                        .map(found -> List.of(one(from + Math.min(found.one(), found.other())),
                                one(from + Math.max(found.one(), found.other()))))
                        .orElse(List.of());
        painter.overlays().set(BRACKET, pair);
    }

    private static Search.Match one(int at) {
        return new Search.Match(at, at + 1);
    }

    private boolean prose(int at) {
        return area.getStyleOfChar(at).stream().anyMatch(PROSE::contains);
    }

    /** The library takes a colour for the caret's line and no style: a node that has the style hands it on. */
    private Rectangle lineColour() {
        Rectangle colour = new Rectangle();
        colour.getStyleClass().add("code-line-colour");
        colour.setManaged(false);
        colour.setMouseTransparent(true);
        area.setLineHighlighterFill(colour.getFill());
        colour.fillProperty().addListener((_, _, fill) -> area.setLineHighlighterFill(fill));
        return colour;
    }

    private static int feeds(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }
}
