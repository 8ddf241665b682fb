package dev.projectstudio.platform.watch;

/// Why a folder is looked at from time to time instead of being watched.
public enum PollReason {
    /// The system allows no more watches: on Linux `fs.inotify.max_user_watches`.
    WATCH_LIMIT("watch-limit"),
    /// The system gives out no more event queues: on Linux `fs.inotify.max_user_instances`.
    INSTANCE_LIMIT("instance-limit"),
    /// A network drive: what other machines write there raises no event here.
    NETWORK("network"),
    /// The system refused for another reason, such as a missing permission.
    REFUSED("refused");

    private final String word;

    PollReason(String word) {
        this.word = word;
    }

    /// The stable word, as in message keys and JSON.
    public String word() {
        return word;
    }
}
