package dev.projectstudio.core.context;

/// Two texts whose difference the user does not want to hear of again.
///
/// @param repoHash `absent` where the repository's file was deleted
public record DismissedPair(String studioHash, String repoHash) {

    public static final String ABSENT = "absent";
}
