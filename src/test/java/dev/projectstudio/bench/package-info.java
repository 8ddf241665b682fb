/// Measurements, run by hand with `./mvnw -q verify -Pbench`; see `performance.md`. Not tests: nothing fails here.
@NullMarked
package dev.projectstudio.bench;

import org.jspecify.annotations.NullMarked;
