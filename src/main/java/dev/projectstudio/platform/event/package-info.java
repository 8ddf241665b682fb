/// Committed changes and who wants to hear of them.
@NullMarked
package dev.projectstudio.platform.event;

import org.jspecify.annotations.NullMarked;
