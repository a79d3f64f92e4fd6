package stormglass.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import stormglass.problem.Problem;
import stormglass.problem.Problems;
import stormglass.problem.Reading;
import stormglass.problem.Where;
import stormglass.sandbox.Seed;

/// Reads the folder `seed/` beside a template: `users.json`, and one file for each table, named by
/// its logical id, with items in DynamoDB JSON.
public final class SeedFolder {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String USERS = "users.json";

  private final Problems problems = new Problems();

  private SeedFolder() {}

  /// Reads the seed that belongs to a template; without a folder it is empty.
  public static Reading<Seed> beside(Path template) {
    Path folder = template.toAbsolutePath().resolveSibling("seed");
    return Files.isDirectory(folder)
        ? new SeedFolder().read(folder)
        : new Reading.Of<>(Seed.NONE, List.of());
  }

  /// A problem for each user of a traffic who is not among the seeded ones.
  public static List<Problem> strangers(Seed seed, List<String> users) {
    Set<String> known = new HashSet<>();
    seed.users().forEach(user -> known.add(user.username()));
    return users.stream()
        .filter(user -> !known.contains(user))
        .map(
            user ->
                SeedProblem.STRANGER.at(
                    named(USERS), "has no user " + user + ", as whom the traffic signs in"))
        .toList();
  }

  private Reading<Seed> read(Path folder) {
    TreeMap<String, List<String>> items = new TreeMap<>();
    List<Seed.User> users = new ArrayList<>();
    for (Path file : files(folder)) {
      String name = String.valueOf(file.getFileName());
      if (name.equals(USERS)) {
        list(file).forEach(user -> users.add(user(user, file)));
      } else {
        items.put(
            name.substring(0, name.length() - ".json".length()),
            list(file).stream().map(JsonNode::toString).toList());
      }
    }
    return problems.reading(() -> new Seed(items, users));
  }

  private List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      problems.add(SeedProblem.UNREADABLE.at(Where.file("seed"), "cannot be listed"));
      return List.of();
    }
  }

  private List<JsonNode> list(Path file) {
    Where where = named(String.valueOf(file.getFileName()));
    try {
      JsonNode list = JSON.readTree(file.toFile());
      if (!list.isArray()) {
        problems.add(SeedProblem.NOT_A_LIST.at(where, "is not a list"));
        return List.of();
      }
      List<JsonNode> objects = new ArrayList<>();
      for (JsonNode entry : list) {
        if (entry.isObject()) {
          objects.add(entry);
        } else {
          problems.add(SeedProblem.NOT_A_LIST.at(where, "holds something that is no object"));
        }
      }
      return objects;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      problems.add(
          SeedProblem.NOT_JSON.at(new Where(where.file(), line), "is not JSON: " + reason(e)));
    } catch (IOException e) {
      problems.add(SeedProblem.UNREADABLE.at(where, "cannot be read"));
    }
    return List.of();
  }

  private static Where named(String file) {
    return Where.file("seed/" + file);
  }

  private static String reason(JsonProcessingException exception) {
    String message = exception.getOriginalMessage();
    int aside = message.indexOf(" (start marker");
    return aside < 0 ? message : message.substring(0, aside);
  }

  private Seed.User user(JsonNode user, Path file) {
    String username = user.path("username").asText();
    if (username.isEmpty()) {
      problems.add(
          SeedProblem.NO_USERNAME.at(
              named(String.valueOf(file.getFileName())), "has a user without a username"));
    }
    List<String> groups = new ArrayList<>();
    user.path("groups").forEach(group -> groups.add(group.asText()));
    return new Seed.User(username, groups);
  }
}
