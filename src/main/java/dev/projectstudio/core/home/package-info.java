/// The home as a whole: opening it, mending it, and what concerns every feature at once. Start with [HomeOpener].
@NullMarked
package dev.projectstudio.core.home;

import org.jspecify.annotations.NullMarked;
