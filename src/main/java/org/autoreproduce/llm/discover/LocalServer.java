package org.autoreproduce.llm.discover;

import java.util.List;
import org.autoreproduce.llm.wire.Dialect;

/**
 * A models' server on this machine.
 *
 * @param name    "Ollama", "LM Studio" …
 * @param dialect how it is spoken to
 * @param address where its API begins
 * @param models  the ids that it has, often none loaded yet
 */
public record LocalServer(String name, Dialect dialect, String address, List<String> models) {
    /** Copies the list. */
    public LocalServer {
        models = List.copyOf(models);
    }
}
