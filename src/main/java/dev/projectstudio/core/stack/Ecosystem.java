package dev.projectstudio.core.stack;

import java.util.Locale;

/// Where a package comes from, and how its name is told from others.
enum Ecosystem {
    NPM,
    PYPI,
    MAVEN,
    GO,
    CARGO,
    GEM,
    COMPOSER,
    NUGET,
    /// Images of containers.
    IMAGE,
    /// What version managers call a program.
    TOOL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one spelling of a package that all others stand for.
    String key(String name) {
        var folded = name.toLowerCase(Locale.ROOT);
        return switch (this) {
            case PYPI -> folded.replaceAll("[-_.]+", "-");
            case GO -> folded.replaceAll("/v\\d+$", "");
            case IMAGE -> withoutHost(folded);
            case NPM, MAVEN, CARGO, GEM, COMPOSER, NUGET, TOOL -> folded;
        };
    }

    private static String withoutHost(String image) {
        var first = image.indexOf('/') < 0 ? "" : image.substring(0, image.indexOf('/'));
        boolean isHost = first.contains(".") || first.contains(":") || first.equals("localhost");
        var rest = isHost ? image.substring(first.length() + 1) : image;
        return rest.startsWith("library/") ? rest.substring("library/".length()) : rest;
    }
}
