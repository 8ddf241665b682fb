package dev.projectstudio.core.session;

/// A session with its file, as it was when it was opened.
///
/// @param content what the text says
public record OpenSession(Session session, SessionText text, SessionContent content) {}
