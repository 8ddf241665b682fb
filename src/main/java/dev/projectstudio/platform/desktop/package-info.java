/// The user's own programs for a directory: editor, terminal and file manager. Start with [DesktopPrograms].
@NullMarked
package dev.projectstudio.platform.desktop;

import org.jspecify.annotations.NullMarked;
