package dev.projectstudio.platform.db;

/// What goes along with every transaction: it sees what the transaction is about to announce, and adds what belongs to
/// it.
@FunctionalInterface
public interface Companion {

    /// Called at the end of a transaction, before it commits. To throw rolls it back.
    Joined join(Tx tx);

    /// What is left to do for what has joined; one of the two is called.
    interface Joined {

        /// The transaction stands; nobody has heard of it yet, and the next may begin. Not to throw.
        void committed();

        /// The transaction never was.
        void rolledBack();

        /// Nothing has joined.
        Joined NOTHING = new Joined() {
            @Override
            public void committed() {
                // nothing to do
            }

            @Override
            public void rolledBack() {
                // nothing to undo
            }
        };
    }
}
