package org.autoreproduce.ui.settings;

import java.util.List;
import org.autoreproduce.llm.discover.ConnectionTest;
import org.autoreproduce.llm.discover.LocalServer;
import org.autoreproduce.llm.keys.KeyChain;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.Settings;

/** What the sheet asks of the world; every method takes time and is called off the UI thread. */
public interface ModelAccess {
    /** The servers on this machine. */
    List<LocalServer> local(Cancellation stop);

    /**
     * The ids of the models on a server.
     *
     * @param key typed just now; empty for the one that is known, which goes only where the user has let it go before
     * @throws org.autoreproduce.text.ProblemException where it does not say
     */
    List<String> models(Settings.Model model, String key, Cancellation stop);

    /**
     * One tiny call, because the user wants it: the known key goes there where none is typed.
     *
     * @throws org.autoreproduce.text.ProblemException where address or command means nothing
     */
    ConnectionTest.Result test(Settings.Model model, String key, Cancellation stop);

    /** Where the key for an address comes from now. */
    KeyChain.Place place(String address);

    /** Where a new one would be kept. */
    KeyChain.Place keeps();

    /** Keeps a key for an address and says where. */
    KeyChain.Place keep(String address, String key);
}
