package stormglass.sandbox;

import java.util.List;
import java.util.Map;

/// What is in the cloud before its first request.
///
/// @param itemsByTable items in DynamoDB JSON, by the logical id of their table; written as a
///   change of no interest: no unit is counted and no stream record is made
/// @param users who can sign in
public record Seed(Map<String, List<String>> itemsByTable, List<User> users) {

  /// Nothing.
  public static final Seed NONE = new Seed(Map.of(), List.of());

  public Seed {
    itemsByTable = Map.copyOf(itemsByTable);
    users = List.copyOf(users);
  }

  /// Somebody who can sign in.
  ///
  /// @param groups as in the claim `cognito:groups`
  public record User(String username, List<String> groups) {
    public User {
      groups = List.copyOf(groups);
    }
  }
}
