package org.autoreproduce.process;

import java.util.HashMap;
import java.util.Map;

/** What of this process's environment a child may see: nobody's keys. */
public final class ChildEnvironment {
    private ChildEnvironment() {}

    /** These variables without those whose name says that they hold a secret. */
    public static Map<String, String> of(Map<String, String> environment) {
        Map<String, String> plain = new HashMap<>(environment);
        plain.keySet().removeIf(name -> name.matches("(?i).*(KEY|TOKEN|SECRET|PASSW|CREDENTIAL).*"));
        return Map.copyOf(plain);
    }
}
