package org.autoreproduce.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.autoreproduce.code.colour.Language;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** What the keys do in a program's text besides typing. Whatever changes several lines is undone at once. */
final class AreaKeys {
    private final CodeArea area;
    private final Language language;
    private final LineEdits edits = new LineEdits();

    AreaKeys(CodeArea area, Language language) {
        this.area = area;
        this.language = language;
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent key) {
        if (area.isEditable() && handled(key)) {
            area.requestFollowCaret();
            key.consume();
        }
    }

    private boolean handled(KeyEvent key) {
        if (key.isShortcutDown() && !key.isAltDown()) {
            if (key.getCode() == KeyCode.SLASH || key.getCode() == KeyCode.DIVIDE) {
                comment();
                return true;
            }
            return false;
        }
        if (key.isAltDown() || key.isControlDown() || key.isMetaDown()) {
            return false;
        }
        return switch (key.getCode()) {
            case ENTER -> newLine();
            case TAB -> tab(key.isShiftDown());
            case BACK_SPACE -> backSpace();
            default -> false;
        };
    }

    private boolean newLine() {
        int line = firstLine();
        int column = area.getSelection().getStart() - area.getAbsolutePosition(line, 0);
        String before = area.getText(line).substring(0, column);
        area.replaceSelection("\n" + (language == Language.PYTHON
                ? edits.indentAfter(before)
                : before.substring(0, before.length() - before.stripLeading().length())));
        return true;
    }

    private boolean tab(boolean back) {
        boolean several = area.getSelectedText().indexOf('\n') >= 0;
        if (back) {
            lines(edits::outdented);
        } else if (several) {
            lines(edits::indented);
        } else {
            int column = area.getSelection().getStart() - area.getAbsolutePosition(firstLine(), 0);
            area.replaceSelection(edits.tabAt(column));
        }
        return true;
    }

    /** Between the margin and the first letter, a step to the left. */
    private boolean backSpace() {
        int column = area.getCaretColumn();
        String before = area.getText(area.getCurrentParagraph()).substring(0, column);
        if (area.getSelection().getLength() > 0 || column < 2 || !before.isBlank() || before.indexOf('\t') >= 0) {
            return false;
        }
        int step = column % LineEdits.INDENT.length();
        int count = step == 0 ? LineEdits.INDENT.length() : step;
        area.deleteText(area.getCaretPosition() - count, area.getCaretPosition());
        return true;
    }

    private void comment() {
        String mark = language.comment();
        if (!mark.isEmpty()) {
            lines(lines -> edits.commented(lines, mark));
        }
    }

    private int firstLine() {
        return area.offsetToPosition(area.getSelection().getStart(),
                Bias.Forward).getMajor();
    }

    /** Changes the lines that the selection touches, and selects them again where there were several. */
    private void lines(UnaryOperator<List<String>> change) {
        int first = firstLine();
        int end = area.getSelection().getEnd();
        int last = area.offsetToPosition(end, Bias.Backward).getMajor();
        if (last > first && end == area.getAbsolutePosition(last, 0)) {
            last--;
        }
        List<String> before = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            before.add(area.getText(i));
        }
        List<String> after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        int from = area.getAbsolutePosition(first, 0);
        int to = area.getAbsolutePosition(last, area.getParagraphLength(last));
        int fromEnd = area.getParagraphLength(area.getCurrentParagraph()) - area.getCaretColumn();
        area.replaceText(from, to, String.join("\n", after));
        if (last > first) {
            area.selectRange(from, from + String.join("\n", after).length());
        } else {
            area.moveTo(first, Math.max(0, area.getParagraphLength(first) - fromEnd));
        }
    }
}
