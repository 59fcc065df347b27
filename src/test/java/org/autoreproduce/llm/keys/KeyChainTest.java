package org.autoreproduce.llm.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.llm.keys.KeyChain.Place;
import org.autoreproduce.llm.keys.system.SystemKeyring;
import org.junit.jupiter.api.Test;

class KeyChainTest {
    private static final String ADDRESS = "https://models.example/v1";

    private final Map<String, String> kept = new HashMap<>();
    private final Keyring keyring = new Keyring() {
        @Override
        public Optional<String> read(String account) {
            return Optional.ofNullable(kept.get(account));
        }

        @Override
        public boolean write(String account, String secret) {
            kept.put(account, secret);
            return true;
        }

        @Override
        public void remove(String account) {
            kept.remove(account);
        }

        @Override
        public boolean works() {
            return true;
        }
    };
    private final Keys none = new ApiKeys(Map.of());

    @Test
    void aKeyGoesToTheKeyringAndIsFoundByAnotherProgram() {
        KeyChain chain = new KeyChain(none, keyring);
        assertThat(chain.keeps()).isEqualTo(Place.KEYRING);
        assertThat(chain.place(ADDRESS)).isEqualTo(Place.NONE);
        assertThat(chain.keep(ADDRESS, " sk-a\n")).isEqualTo(Place.KEYRING);
        assertThat(new KeyChain(none, keyring).of(ADDRESS).get()).contains("sk-a");
        assertThat(new KeyChain(none, keyring).place(ADDRESS + "/other")).isEqualTo(Place.KEYRING);
    }

    @Test
    void withoutAKeyringItIsKeptUntilTheProgramEnds() {
        KeyChain chain = new KeyChain(none, Keyring.NONE);
        assertThat(chain.keeps()).isEqualTo(Place.MEMORY);
        assertThat(chain.keep(ADDRESS, "sk-a")).isEqualTo(Place.MEMORY);
        assertThat(chain.of(ADDRESS).get()).contains("sk-a");
        assertThat(chain.place(ADDRESS)).isEqualTo(Place.MEMORY);
        assertThat(new KeyChain(none, Keyring.NONE).of(ADDRESS).get()).isEmpty();
    }

    @Test
    void theEnvironmentGoesFirst() {
        KeyChain chain = new KeyChain(new ApiKeys(Map.of(ApiKeys.ANY, "sk-env")), keyring);
        chain.keep(ADDRESS, "sk-a");
        assertThat(chain.of(ADDRESS).get()).contains("sk-env");
        assertThat(chain.place(ADDRESS)).isEqualTo(Place.ENVIRONMENT);
    }

    @Test
    void aKeyIsForItsServerAlone() {
        KeyChain chain = new KeyChain(none, keyring);
        chain.keep(ADDRESS, "sk-a");
        for (String other : new String[]{"http://models.example/v1", "https://models.example:8443/v1",
                "https://models.example.org/v1", "https://example/v1", "nonsense", ""}) {
            assertThat(chain.of(other).get()).as(other).isEmpty();
        }
        assertThat(chain.of("https://MODELS.example:443").get()).contains("sk-a");
    }

    @Test
    void whatIsForgottenIsGone() {
        KeyChain chain = new KeyChain(none, keyring);
        chain.keep(ADDRESS, "sk-a");
        chain.forget(ADDRESS);
        assertThat(chain.of(ADDRESS).get()).isEmpty();
        assertThat(kept).isEmpty();
        assertThat(chain).hasToString("KeyChain");
    }

    @Test
    void theSystemsKeyringNeverThrows() {
        SystemKeyring system = new SystemKeyring();
        boolean works = system.works();
        String account = "trial of a test";
        assertThat(system.write(account, "x")).isEqualTo(works);
        assertThat(system.read(account).isPresent()).isEqualTo(works);
        system.remove(account);
        assertThat(system.read(account)).isEmpty();
    }
}
