/// The registry: skills, agents, tools, templates and prompts, each of them files under `registry/` in the home.
@NullMarked
package dev.projectstudio.core.registry;

import org.jspecify.annotations.NullMarked;
