package org.autoreproduce.ui.shell;

import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.autoreproduce.run.Device;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Icon;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.session.Snapshot;
import org.kordamp.ikonli.feather.Feather;

/** What programs run on, and what else this machine has. */
final class DeviceButton extends MenuButton {
    private static final int GIB = 30;

    /**
     * @param answer takes the device that is chosen, as a setting
     */
    DeviceButton(Machine machine, ObservableValue<Snapshot> snapshot, Background background,
            Consumer<Map<String, String>> answer) {
        setId("device");
        setGraphic(new Icon(Feather.CPU));
        setAccessibleText(Words.of("ui.device"));
        setMinWidth(USE_PREF_SIZE);
        snapshot.subscribe(now -> setText(now.found().map(found -> found.project().settings().device()).orElse("cpu")));
        background.run(machine::devices, found -> getItems().setAll(found.stream().map(device -> {
            MenuItem item = new MenuItem(words(device));
            item.setOnAction(_ -> answer.accept(Map.of("device", device.id())));
            return item;
        }).toList()), why -> setText(why.words()));
    }

    private static String words(Device device) {
        String memory = device.memory() == 0 ? "" : " · " + (device.memory() >> GIB) + " GB";
        return device.id().equals(device.name()) ? device.id() + memory : device.id() + " · " + device.name() + memory;
    }
}
