/// What was typed and not saved yet, kept so that neither leaving nor a crash loses it.
@NullMarked
package dev.projectstudio.core.unsaved;

import org.jspecify.annotations.NullMarked;
