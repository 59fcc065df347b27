package org.autoreproduce.ui.lineage;

import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Icon;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with one work, as a menu. */
final class WorkMenu extends ContextMenu {
    WorkMenu(Fact fact, Deeds deeds, BooleanExpression readOnly) {
        MenuItem pin = item(pin(fact), Feather.MAP_PIN, KeyCode.P, () -> deeds.pin(fact));
        MenuItem ban = item(ban(fact), Feather.SLASH, KeyCode.B, () -> deeds.ban(fact));
        pin.setDisable(readOnly.get() || !fact.choosable());
        ban.setDisable(readOnly.get() || !fact.choosable());
        getItems().addAll(pin, ban);
    }

    static String pin(Fact fact) {
        return Sentence.of(fact.pinned() ? "lineage.unpin" : "lineage.pin").words();
    }

    static String ban(Fact fact) {
        return Sentence.of(fact.banned() ? "lineage.unban" : "lineage.ban").words();
    }

    private static MenuItem item(String words, Feather symbol, KeyCode key, Runnable action) {
        MenuItem made = new MenuItem(words, new Icon(symbol));
        made.setAccelerator(new KeyCodeCombination(key));
        made.setOnAction(_ -> action.run());
        return made;
    }
}
