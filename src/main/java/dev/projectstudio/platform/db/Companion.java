package dev.projectstudio.platform.db;

/// What goes along with every transaction: it sees what the transaction is about to announce, and adds what belongs to
/// it.
@FunctionalInterface
public interface Companion {

    /// Called at the end of a transaction, before it commits. To throw rolls it back.
    Joined join(Tx tx);

    /// What is left to do for what has joined: the first two are called, or the last.
    interface Joined {

        /// The transaction stands, and nobody has heard of it yet. Another process may be waiting for what is done here
        /// with the next transaction open, so that nothing here may begin one. Not to throw.
        void committed();

        /// All that others may wait for is done. Not to throw.
        void settled();

        /// The transaction never was.
        void rolledBack();

        /// Nothing has joined.
        Joined NOTHING = new Joined() {
            @Override
            public void committed() {
                // nothing to do
            }

            @Override
            public void settled() {
                // nothing to do
            }

            @Override
            public void rolledBack() {
                // nothing to undo
            }
        };
    }
}
