package dev.projectstudio.core.registry;

/// Which item. The value is the slug for those that Studio has made or found; a home from elsewhere may have others.
public record ItemId(RegistryKind kind, String value) {

    /// As a person writes it where the kind is not clear: `skill/python-api-skill`.
    public String text() {
        return kind.word() + "/" + value;
    }
}
