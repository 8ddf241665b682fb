/// The images that texts name: found inside the same project, or not at all.
@NullMarked
package dev.projectstudio.core.image;

import org.jspecify.annotations.NullMarked;
