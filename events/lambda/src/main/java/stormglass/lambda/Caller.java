package stormglass.lambda;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who asks, as the API's JWT authorizer has confirmed it; nobody on public routes.
///
/// @param username "" for nobody
/// @param groups the groups of the user pool: `customer`, `groomer`, `owner`
public record Caller(String username, Set<String> groups) {

  private static final List<String> NAMES = List.of("username", "cognito:username", "sub");

  public Caller {
    groups = Set.copyOf(groups);
  }

  /// The caller that a token's claims name.
  ///
  /// API Gateway passes a list as one text, `[customer owner]`.
  static Caller of(Map<String, String> claims) {
    String username =
        NAMES.stream().filter(claims::containsKey).findFirst().map(claims::get).orElse("");
    Set<String> groups = new LinkedHashSet<>();
    String listed = claims.getOrDefault("cognito:groups", "").replaceAll("[\\[\\],\"]", " ");
    for (String group : listed.split(" ", -1)) {
      if (!group.isBlank()) {
        groups.add(group);
      }
    }
    return new Caller(username, groups);
  }

  /// Whether the caller is this user.
  public boolean is(String user) {
    return !username.isEmpty() && username.equals(user);
  }

  /// Whether the caller belongs to one of these groups.
  public boolean isOneOf(String... any) {
    for (String group : any) {
      if (groups.contains(group)) {
        return true;
      }
    }
    return false;
  }
}
