/// A home to play with: three small repositories that have drifted in every way, and work under way in them.
@NullMarked
package dev.projectstudio.core.sample;

import org.jspecify.annotations.NullMarked;
