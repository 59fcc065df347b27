package org.autoreproduce.llm.budget;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.autoreproduce.json.Json;
import org.autoreproduce.process.UserFolders;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/**
 * The dated table of prices: the program's own (prices.json beside this class), over which a user's file of the same
 * form goes. A model that is not in it has no known price.
 */
public final class Prices {
    private static final int SCHEMA = 1;

    private final List<Price> prices;

    /** A table; the first entry that fits a model holds. */
    public Prices(List<Price> prices) {
        this.prices = List.copyOf(prices);
    }

    /** The table that comes with the program. */
    public static Prices bundled() {
        try (InputStream in = Objects.requireNonNull(Prices.class.getResourceAsStream("prices.json"))) {
            return new Prices(table(new String(in.readAllBytes(), StandardCharsets.UTF_8)).prices());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the user's own table would lie: autoreproduce/prices.json in the user's folder of settings. */
    public static Path place(Map<String, String> environment) {
        return new UserFolders(environment).settings().resolve("prices.json");
    }

    /**
     * A user's file before this table.
     *
     * @throws ProblemException where it cannot be read or understood
     */
    public Prices under(Path file) {
        try {
            Table table = table(Files.readString(file));
            if (table.schema() != SCHEMA) {
                throw new ProblemException("llm.prices.newer", file);
            }
            return new Prices(Stream.concat(table.prices().stream(), prices.stream()).toList());
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new ProblemException(e, Sentence.of("llm.prices.broken", file));
        }
    }

    /** The price of a model by its id. */
    public Optional<Price> of(String model) {
        return prices.stream().filter(price -> price.isOf(model)).findFirst();
    }

    private static Table table(String text) throws JsonProcessingException {
        return new Json().read(text, Table.class);
    }

    private record Table(int schema, List<Price> prices) {}
}
