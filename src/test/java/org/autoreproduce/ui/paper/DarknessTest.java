package org.autoreproduce.ui.paper;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.autoreproduce.ui.kit.Theme;
import org.junit.jupiter.api.Test;

class DarknessTest {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
    private final Darkness darkness = new Darkness(theme);

    @Test
    void pagesAreWhiteUntilTheUserTurnsThem() {
        assertThat(darkness.darkProperty().get()).isFalse();
        darkness.darkProperty().set(true);
        assertThat(darkness.chosen()).isTrue();
    }

    @Test
    void withTheLightThemePagesAreWhiteAndTheChoiceIsKept() {
        darkness.restore(true);
        assertThat(darkness.darkProperty().get()).isTrue();
        theme.set(Theme.LIGHT);
        assertThat(darkness.darkProperty().get()).isFalse();
        assertThat(darkness.chosen()).isTrue();
        theme.set(Theme.DARK);
        assertThat(darkness.darkProperty().get()).isTrue();
    }

    @Test
    void turnedWithTheLightThemeTheyStaySoUntilItChanges() {
        theme.set(Theme.LIGHT);
        darkness.darkProperty().set(true);
        assertThat(darkness.chosen()).isFalse();
        theme.set(Theme.DARK);
        assertThat(darkness.darkProperty().get()).isFalse();
    }
}
