/// The user's settings: one JSON value a key. Start with [Settings].
@NullMarked
package dev.projectstudio.core.settings;

import org.jspecify.annotations.NullMarked;
