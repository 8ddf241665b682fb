/// Items of the registry in the repositories of projects: where they go, what is there of them, and how they are kept
/// up to date.
@NullMarked
package dev.projectstudio.core.install;

import org.jspecify.annotations.NullMarked;
