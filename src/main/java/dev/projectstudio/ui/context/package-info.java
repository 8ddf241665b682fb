/// A project's context files: their targets, their text with preview and history, and taking them in. Start with
/// [ContextScreens].
@NullMarked
package dev.projectstudio.ui.context;

import org.jspecify.annotations.NullMarked;
