package dev.projectstudio.core.session;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// What became of a piece of a session.
///
/// @param piece the words in the session's file
/// @param targetId of the task, the decision or the learning
public record Promotion(String id, SessionId session, String piece, Target target, String targetId, Instant createdAt) {

    /// What a piece can become.
    public enum Target {
        TASK("task"),
        DECISION("decision"),
        LEARNING("learning");

        private final String word;

        Target(String word) {
            this.word = word;
        }

        /// As it is stored.
        public String word() {
            return word;
        }

        static Optional<Target> of(String word) {
            return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst();
        }
    }
}
