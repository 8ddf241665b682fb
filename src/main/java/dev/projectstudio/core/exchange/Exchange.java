package dev.projectstudio.core.exchange;

/// The way in and out of the registry.
public record Exchange(ImportService imports, ExportService exports) {}
