/// A home to play with: three small repositories that have drifted in different ways.
@NullMarked
package dev.projectstudio.core.sample;

import org.jspecify.annotations.NullMarked;
