/// The window around the pages: frame, theme, keys, palette, switcher, and what lies over a page.
@NullMarked
package dev.projectstudio.ui.shell;

import org.jspecify.annotations.NullMarked;
