package dev.projectstudio.boot;

import dev.projectstudio.cli.Terminal;
import dev.projectstudio.platform.db.Patience;
import dev.projectstudio.platform.text.Messages;
import java.time.Duration;

/// Says once, on standard error, that a command waits for another program. Whoever does not want to wait ends it.
final class ToldWaits implements Patience.Listener {

    private final Terminal terminal;
    private final Messages messages;
    private boolean told;

    ToldWaits(Terminal terminal, Messages messages) {
        this.terminal = terminal;
        this.messages = messages;
    }

    @Override
    public synchronized boolean waiting(Duration soFar) {
        if (!told) {
            told = true;
            terminal.err().println(messages.get("cli.waiting"));
            terminal.err().flush();
        }
        return true;
    }
}
