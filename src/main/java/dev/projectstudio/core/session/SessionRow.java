package dev.projectstudio.core.session;

import org.jspecify.annotations.Nullable;

/// A session as lists show it.
///
/// @param cycle the number and the name of its cycle, such as `CYC-102` and `Auth flow`; null if it has none
public record SessionRow(
        Session session, String projectName, @Nullable CycleName cycle) {

    public record CycleName(String code, String name) {}
}
