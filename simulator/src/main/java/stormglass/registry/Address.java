package stormglass.registry;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Which registry, where.
///
/// @param registry its name
/// @param endpoint null for AWS's own
/// @param region null for the one of the environment or the profile
public record Address(String registry, @Nullable URI endpoint, @Nullable String region) {

  /// What to call it in a problem.
  String where() {
    return "registry " + registry;
  }
}
