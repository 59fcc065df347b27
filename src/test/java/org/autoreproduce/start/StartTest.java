package org.autoreproduce.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartTest {
    @Test
    void withADisplayTheWindowIsOpened() {
        assertThat(Start.command(List.of(), true)).containsExactly("window");
        assertThat(Start.command(List.of("window", "--sample"), true)).containsExactly("window", "--sample");
    }

    @Test
    void withoutOneOrWhereNobodyWantsItTheSampleIsPlayedOnTheCommandLine() {
        assertThat(Start.command(List.of("window", "--sample"), false)).containsExactly("sample");
        assertThat(Start.command(List.of("window", "--sample", "--headless"), true)).containsExactly("sample");
        assertThat(Start.command(List.of("--headless"), true)).containsExactly("sample");
    }

    @Test
    void whatTheCommandLineKnowsIsLeftToIt() {
        assertThat(Start.command(List.of("doctor", "--python", "python3"), true)).containsExactly("doctor", "--python",
                "python3");
        assertThat(Start.command(List.of("--headless", "reproduce", "a.pdf"), true)).containsExactly("reproduce",
                "a.pdf");
    }

    @Test
    void aDisplayIsTold() {
        assertThat(Start.display(Map.of("DISPLAY", ":0"), "Linux")).isTrue();
        assertThat(Start.display(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux")).isTrue();
        assertThat(Start.display(Map.of("DISPLAY", ""), "Linux")).isFalse();
        assertThat(Start.display(Map.of(), "Mac OS X")).isTrue();
    }
}
