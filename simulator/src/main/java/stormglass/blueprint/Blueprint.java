package stormglass.blueprint;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A template read as if deployed: every resource with its physical name, in the template's order.
///
/// @param template the file it was read from
/// @param resources those of nested stacks follow their stack's place
/// @param outputs values by name
public record Blueprint(
    Path template,
    Deployment deployment,
    List<Resource> resources,
    SequencedMap<String, String> outputs) {

  public Blueprint {
    resources = List.copyOf(resources);
  }

  /// All resources of one type, in order.
  public <R extends Resource> List<R> all(Class<R> type) {
    return resources.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /// A resource by its logical id.
  public <R extends Resource> Optional<R> find(Class<R> type, String id) {
    return all(type).stream().filter(resource -> resource.id().equals(id)).findFirst();
  }

  public List<Bus> buses() {
    return all(Bus.class);
  }

  public List<Rule> rules() {
    return all(Rule.class);
  }

  public List<Queue> queues() {
    return all(Queue.class);
  }

  public List<Table> tables() {
    return all(Table.class);
  }

  public List<KinesisStream> dataStreams() {
    return all(KinesisStream.class);
  }

  public List<LambdaFunction> functions() {
    return all(LambdaFunction.class);
  }

  public List<Mapping> mappings() {
    return all(Mapping.class);
  }

  public List<HttpApi> httpApis() {
    return all(HttpApi.class);
  }
}
