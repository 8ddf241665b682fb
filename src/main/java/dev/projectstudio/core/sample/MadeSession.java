package dev.projectstudio.core.sample;

import dev.projectstudio.core.sample.Sample.SampleProject;
import dev.projectstudio.core.sample.Sample.Session;
import org.jspecify.annotations.Nullable;

/// A session of the sample, and what it is known by in this home.
///
/// @param cycle null if it belongs to none
/// @param from where its notes are
record MadeSession(String id, String project, @Nullable MadeCycle cycle, SampleProject from, Session session) {}
