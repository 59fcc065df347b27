package org.autoreproduce.llm.keys.system;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import java.util.UUID;
import org.autoreproduce.llm.keys.Keyring;
import org.jspecify.annotations.Nullable;

/**
 * The keyring of this system: Secret Service, KWallet, macOS's keychain, Windows' credentials. Opened when it is first
 * needed. Its library throws whatever it likes where the keyring is locked or gone; nothing of that leaves this class,
 * because its words may hold what was to be kept.
 */
public final class SystemKeyring implements Keyring {
    private static final String SERVICE = "AutoReproduce Workbench";

    private com.github.javakeyring.@Nullable Keyring opened;
    private boolean tried;
    private @Nullable Boolean works;

    @Override
    public synchronized Optional<String> read(String account) {
        com.github.javakeyring.Keyring keyring = open();
        try {
            return keyring == null
                    ? Optional.empty()
                    : Optional.ofNullable(keyring.getPassword(SERVICE, account)).filter(secret -> !secret.isBlank());
        } catch (PasswordAccessException | RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized boolean write(String account, String secret) {
        com.github.javakeyring.Keyring keyring = open();
        if (keyring == null) {
            return false;
        }
        try {
            keyring.setPassword(SERVICE, account, secret);
            return secret.equals(keyring.getPassword(SERVICE, account));
        } catch (PasswordAccessException | RuntimeException e) {
            return false;
        }
    }

    @Override
    public synchronized void remove(String account) {
        com.github.javakeyring.Keyring keyring = open();
        if (keyring == null) {
            return;
        }
        try {
            keyring.deletePassword(SERVICE, account);
        } catch (PasswordAccessException | RuntimeException e) {
            return; // there was none
        }
    }

    @Override
    public synchronized boolean works() {
        if (works == null) {
            String trial = "trial " + UUID.randomUUID();
            works = write(trial, "a trial, no key");
            remove(trial);
        }
        return works;
    }

    private com.github.javakeyring.@Nullable Keyring open() {
        if (!tried) {
            tried = true;
            try {
                opened = com.github.javakeyring.Keyring.create();
            } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
                opened = null;
            }
        }
        return opened;
    }
}
