package stormglass.blueprint;

import java.util.List;
import stormglass.problem.Where;

/// Who may use queues.
///
/// @param queueUrls the queues it is attached to
public record QueuePolicy(String id, Where where, List<String> queueUrls, PolicyDocument document)
    implements Resource {

  public QueuePolicy {
    queueUrls = List.copyOf(queueUrls);
  }
}
