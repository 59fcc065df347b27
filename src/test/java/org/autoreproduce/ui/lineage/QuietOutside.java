package org.autoreproduce.ui.lineage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.study.Work;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Choosers;

/** The rest of a window that only remembers what it was asked for. */
final class QuietOutside implements Outside {
    final List<String> asked = new ArrayList<>();
    Optional<Path> chosen = Optional.empty();

    @Override
    public Choosers choosers() {
        return new Choosers() {
            @Override
            public Optional<Path> paper() {
                return chosen;
            }

            @Override
            public Optional<Path> folder(String title) {
                return chosen;
            }

            @Override
            public Optional<Path> file(String title) {
                return chosen;
            }

            @Override
            public Optional<Path> save(String title, String name) {
                asked.add("save " + name);
                return chosen;
            }
        };
    }

    @Override
    public void browse(String address) {
        asked.add("browse " + address);
    }

    @Override
    public void open(Work work, String file) {
        asked.add("open " + work.id() + " " + file);
    }

    @Override
    public void retry() {
        asked.add("retry");
    }

    @Override
    public void tell(Sentence words) {
        asked.add("tell " + words.key());
    }

    @Override
    public Deeper deeper() {
        return (node, key, attached) -> asked.add("expand " + key + " " + attached);
    }
}
