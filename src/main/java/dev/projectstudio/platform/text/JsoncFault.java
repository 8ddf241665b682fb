package dev.projectstudio.platform.text;

/// A text is no JSON, not even with comments.
final class JsoncFault extends Exception {

    private static final long serialVersionUID = 1L;

    /// @param at where, in `char`s
    JsoncFault(int at) {
        super("at " + at);
    }
}
