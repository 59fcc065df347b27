package org.autoreproduce.ui.shell;

import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import org.autoreproduce.ui.kit.Look;
import org.autoreproduce.ui.kit.Theme;
import org.autoreproduce.ui.kit.Words;

/** The menus; everything in them has a key. */
final class ShellMenu extends MenuBar {

    /** What the user wants. */
    interface Wishes {
        /** Whether a paper is open. */
        BooleanExpression open();

        void openPaper();

        void openAddress();

        void openProject();

        void sample(boolean lineage);

        void home();

        void reproduce();

        void step();

        void stop();

        void models();

        void compare();

        void saveAll();

        void report();

        void quit();
    }

    ShellMenu(Wishes wishes, Look look) {
        setUseSystemMenuBar(true);
        Menu file = new Menu(Words.of("ui.menu.file"), null, item("open-paper", "Shortcut+O", wishes::openPaper),
                item("open-address", "Shortcut+Alt+O", wishes::openAddress),
                item("open-project", "Shortcut+Shift+O", wishes::openProject),
                item("sample", null, () -> wishes.sample(true)), item("sample-plain", null, () -> wishes.sample(false)),
                new SeparatorMenuItem(), item("save", "Shortcut+Shift+S", wishes::saveAll),
                item("report", "Shortcut+R", wishes::report), item("home", "Shortcut+Shift+W", wishes::home),
                new SeparatorMenuItem(), item("quit", "Shortcut+Q", wishes::quit));
        Menu run = new Menu(Words.of("ui.menu.run"), null, item("reproduce", "F5", wishes::reproduce),
                item("step", "F8", wishes::step), item("stop", "Shift+F5", wishes::stop), new SeparatorMenuItem(),
                item("models", "Shortcut+M", wishes::models), item("compare", "Shortcut+L", wishes::compare));
        Menu view = new Menu(Words.of("ui.menu.view"));
        ToggleGroup themes = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(
                    Words.of("ui.menu." + theme.name().toLowerCase(java.util.Locale.ROOT)));
            item.setToggleGroup(themes);
            item.setSelected(look.themeProperty().get() == theme);
            item.setOnAction(_ -> look.themeProperty().set(theme));
            view.getItems().add(item);
        }
        getMenus().addAll(file, run, view);
        run.getItems().forEach(item -> item.disableProperty().bind(wishes.open().not()));
    }

    private static MenuItem item(String key, @org.jspecify.annotations.Nullable String keys, Runnable action) {
        MenuItem item = new MenuItem(Words.of("ui.menu." + key));
        item.setId("menu-" + key);
        item.setOnAction(_ -> action.run());
        if (keys != null) {
            item.setAccelerator(KeyCombination.keyCombination(keys));
        }
        return item;
    }
}
