package dev.projectstudio.cli;

import dev.projectstudio.core.home.HomeSession;
import dev.projectstudio.core.home.Opening;
import dev.projectstudio.core.home.Recovery;
import dev.projectstudio.platform.file.StudioHome;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How commands come to a home, whatever its state.
public interface Homes {

    /// The home that is meant.
    ///
    /// @param option what the command line names; null for the usual one
    StudioHome locate(@Nullable Path option);

    Opening open(StudioHome home);

    /// What works on an open home; closing it closes the home.
    Services services(HomeSession session);

    /// What can be done for a home whose database is damaged.
    Recovery recovery(StudioHome home);
}
