/// What every page is made of: routes and commands, lists, states, notices, and the ways to and from the JavaFX thread.
///
/// How a page is written: a package `ui.<feature>` has a `…ViewModel` (state and commands, no controls), a `…View`
/// (nodes bound to it), a `…Page` that implements [Page] and puts the two together, and a public `…Screens` class
/// whose `destination()` gives the [Destination] that the application registers with the window. The screens class
/// takes a [Workbench] and the feature's services. Keys are [Command]s of the page, never handlers in a view; lists
/// are [RowList]s; what is empty is an [EmptyState], what loads a [LoadingPane], a state a [StatusLabel]. Whatever
/// lies over the page goes through [Overlays], a question that must be answered through [Confirmation]. A feature's own
/// stylesheet is added by its view to its root, and leaves what is here alone.
@NullMarked
package dev.projectstudio.ui.common;

import org.jspecify.annotations.NullMarked;
