package org.autoreproduce.start;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.application.Application;
import org.autoreproduce.cli.Main;
import org.autoreproduce.ui.shell.WindowApp;

/** The program: the window and what to open in it, or anything that the command line knows. */
public final class Start {
    private static final String WINDOW = "window";
    private static final String SAMPLE = "--sample";
    private static final String HEADLESS = "--headless";

    private Start() {}

    /** Opens the window, or does what the command line says and exits. */
    public static void main(String[] arguments) {
        List<String> asked = List.of(arguments);
        List<String> wanted = command(asked, display(System.getenv(), System.getProperty("os.name", "")));
        if (wanted.getFirst().equals(WINDOW)) {
            Application.launch(WindowApp.class, Arrays.copyOfRange(arguments, asked.isEmpty() ? 0 : 1,
                    arguments.length));
        } else {
            Main.main(wanted.toArray(String[]::new));
        }
    }

    /**
     * What is to be done: the window where it was asked for and can be shown, the sample on the command line where it was to
     * be shown and cannot, else what was said.
     */
    static List<String> command(List<String> asked, boolean display) {
        boolean headless = asked.contains(HEADLESS);
        List<String> rest = asked.stream().filter(word -> !word.equals(HEADLESS)).toList();
        boolean window = rest.isEmpty() || rest.getFirst().equals(WINDOW);
        if (window && display && !headless) {
            return Stream.concat(Stream.of(WINDOW), rest.stream().skip(1)).toList();
        } else if (window) {
            return rest.isEmpty() || rest.contains(SAMPLE) ? List.of("sample") : List.of("--help");
        }
        return rest;
    }

    /** Only X11 and Wayland tell by a variable that there is no display. */
    static boolean display(Map<String, String> environment, String system) {
        return !system.equals("Linux") || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                .anyMatch(name -> !environment.getOrDefault(name, "").isBlank());
    }
}
