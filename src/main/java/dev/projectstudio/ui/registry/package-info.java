/// The registry in the window: what there is of each kind, read and edited.
@NullMarked
package dev.projectstudio.ui.registry;

import org.jspecify.annotations.NullMarked;
