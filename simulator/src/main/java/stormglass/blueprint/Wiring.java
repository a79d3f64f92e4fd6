package stormglass.blueprint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stormglass.problem.Problems;
import stormglass.problem.Where;

/// Checks what only all resources together show.
final class Wiring {

  private final List<Resource> resources;
  private final Problems problems;
  private final Map<String, Queue> queues = new HashMap<>();
  private final Map<String, LambdaFunction> functions = new HashMap<>();
  private final Set<String> buses = new HashSet<>();
  private final Set<String> streams = new HashSet<>();

  private Wiring(List<Resource> resources, Problems problems) {
    this.resources = resources;
    this.problems = problems;
    for (Resource resource : resources) {
      switch (resource) {
        case Queue queue -> queues.put(queue.arn(), queue);
        case LambdaFunction function -> functions.put(function.arn(), function);
        case Bus bus -> buses.add(bus.arn());
        case KinesisStream stream -> streams.add(stream.arn());
        case Table table when table.stream() != null -> streams.add(table.stream().arn());
        default -> {}
      }
    }
  }

  static void check(List<Resource> resources, Problems problems) {
    Wiring wiring = new Wiring(resources, problems);
    wiring.names();
    for (Resource resource : resources) {
      switch (resource) {
        case Queue queue -> wiring.queue(queue);
        case Rule rule -> wiring.rule(rule);
        case Mapping mapping -> wiring.mapping(mapping);
        case HttpApi api -> wiring.api(api);
        case LambdaFunction function -> wiring.function(function);
        default -> {}
      }
    }
  }

  private void add(Where where, TemplateProblem problem, Object... details) {
    problems.add(problem.at(where, details));
  }

  private void names() {
    Map<String, String> ids = new TreeMap<>();
    Map<String, String> owners = new LinkedHashMap<>();
    for (Resource resource : resources) {
      if (ids.putIfAbsent(resource.id(), "") != null) {
        add(resource.where(), TemplateProblem.DUPLICATE_ID, resource.id(), "stands twice");
      }
      String name = name(resource);
      if (name != null) {
        String key = resource.getClass().getSimpleName() + " " + name;
        String other = owners.putIfAbsent(key, resource.id());
        if (other != null) {
          add(resource.where(), TemplateProblem.DUPLICATE_NAME, other, resource.id(), name);
        }
      }
    }
  }

  private static @Nullable String name(Resource resource) {
    return switch (resource) {
      case Bus bus -> bus.name();
      case EventSchema schema -> schema.registry() + "/" + schema.name();
      case KinesisStream stream -> stream.name();
      case LambdaFunction function -> function.name();
      case LogGroup group -> group.name();
      case Queue queue -> queue.name();
      case Role role -> role.name();
      case Rule rule -> rule.bus() + "/" + rule.name();
      case SchemaRegistry registry -> registry.name();
      case StoredParameter parameter -> parameter.name();
      case Table table -> table.name();
      case HttpApi api -> api.apiId();
      case Mapping ignored -> null;
      case Permission ignored -> null;
      case QueuePolicy ignored -> null;
      case UserPool ignored -> null;
      case UserPoolClient ignored -> null;
      case Resource.NotRun ignored -> null;
    };
  }

  private void queue(Queue queue) {
    if (queue.redrive() == null) {
      return;
    }
    Queue letters = queues.get(queue.redrive().deadLetterArn());
    if (letters == null) {
      source(queue.where(), queue.id(), queue.redrive().deadLetterArn());
    } else if (letters.attributes().fifo() != queue.attributes().fifo()) {
      add(
          queue.where(),
          TemplateProblem.QUEUE_KIND,
          queue.id(),
          "its dead-letter queue " + letters.id() + " must be FIFO exactly where it is itself");
    }
  }

  /// A source must be there; an ARN that could not be had has been reported.
  private void source(Where where, String id, String arn) {
    if (!arn.isEmpty()) {
      add(where, TemplateProblem.UNKNOWN_SOURCE, id, arn);
    }
  }

  private void rule(Rule rule) {
    boolean known = resources.stream().anyMatch(r -> r instanceof Bus b && isNamed(b, rule));
    if (!known && !rule.bus().equals("default") && !rule.bus().isEmpty()) {
      add(rule.where(), TemplateProblem.UNKNOWN_BUS, rule.id(), rule.bus());
    }
    Set<String> ids = new HashSet<>();
    for (Rule.Target target : rule.targets()) {
      if (!ids.add(target.id())) {
        add(target.where(), TemplateProblem.DUPLICATE_NAME, "Two targets", rule.id(), target.id());
      }
      target(rule, target);
      String letters = target.deadLetterArn();
      if (letters != null && !letters.isEmpty()) {
        deadLetters(rule, target, letters);
      }
    }
  }

  private static boolean isNamed(Bus bus, Rule rule) {
    return bus.name().equals(rule.bus());
  }

  private void target(Rule rule, Rule.Target target) {
    Queue queue = queues.get(target.arn());
    LambdaFunction function = functions.get(target.arn());
    if (queue != null) {
      sendable(rule, target.where(), queue);
      if (queue.attributes().fifo() && target.messageGroupId() == null) {
        add(
            target.where(),
            TemplateProblem.QUEUE_KIND,
            rule.id(),
            "the FIFO queue " + queue.id() + " needs SqsParameters.MessageGroupId");
      }
    } else if (function != null) {
      if (resources.stream().noneMatch(r -> r instanceof Permission p && admits(p, rule, target))) {
        add(target.where(), TemplateProblem.NO_PERMISSION, function.id(), rule.id());
      }
    } else if (!buses.contains(target.arn()) && !target.arn().isEmpty()) {
      add(target.where(), TemplateProblem.NOT_IN_TEMPLATE, rule.id(), target.arn());
    }
  }

  private static boolean admits(Permission permission, Rule rule, Rule.Target target) {
    return permission.functionArn().equals(target.arn())
        && permission.principal().equals("events.amazonaws.com")
        && (permission.sourceArn() == null || Wildcards.match(permission.sourceArn(), rule.arn()));
  }

  private void deadLetters(Rule rule, Rule.Target target, String arn) {
    Queue queue = queues.get(arn);
    if (queue == null) {
      add(target.where(), TemplateProblem.NOT_IN_TEMPLATE, rule.id(), arn);
      return;
    }
    if (queue.attributes().fifo()) {
      add(
          target.where(),
          TemplateProblem.QUEUE_KIND,
          rule.id(),
          "the dead-letter queue " + queue.id() + " of a target must be a standard one");
    }
    sendable(rule, target.where(), queue);
  }

  /// Whether EventBridge may send to a queue on behalf of a rule.
  private void sendable(Rule rule, Where where, Queue queue) {
    boolean allowed =
        resources.stream()
            .filter(QueuePolicy.class::isInstance)
            .map(QueuePolicy.class::cast)
            .filter(policy -> policy.queueUrls().contains(queue.url()))
            .flatMap(policy -> policy.document().statements().stream())
            .anyMatch(statement -> QueueAccess.allows(statement, queue.arn(), rule.arn()));
    if (!allowed) {
      add(where, TemplateProblem.NO_QUEUE_POLICY, queue.id(), rule.id());
    }
  }

  private void mapping(Mapping mapping) {
    LambdaFunction function = functions.get(mapping.functionArn());
    if (function == null) {
      source(mapping.where(), mapping.id(), mapping.functionArn());
    }
    switch (mapping.source()) {
      case Mapping.Source.FromQueue from -> {
        Queue queue = queues.get(from.arn());
        if (queue == null) {
          source(mapping.where(), mapping.id(), from.arn());
        } else if (function != null) {
          fromQueue(mapping, from, queue, function);
        }
      }
      case Mapping.Source.FromStream from -> {
        if (!streams.contains(from.arn())) {
          source(mapping.where(), mapping.id(), from.arn());
        }
        String letters = from.onFailureArn();
        if (letters != null && !queues.containsKey(letters) && !letters.isEmpty()) {
          add(mapping.where(), TemplateProblem.NOT_IN_TEMPLATE, mapping.id(), letters);
        }
      }
    }
  }

  private void fromQueue(
      Mapping mapping, Mapping.Source.FromQueue from, Queue queue, LambdaFunction function) {
    int visibility = queue.attributes().visibilityTimeoutSeconds();
    if (visibility < function.timeoutSeconds()) {
      add(
          mapping.where(),
          TemplateProblem.VISIBILITY_TOO_SHORT,
          mapping.id(),
          queue.id(),
          visibility,
          function.timeoutSeconds(),
          function.id());
    }
    if (queue.attributes().fifo() && mapping.batchSize() > 10) {
      add(
          mapping.where(),
          TemplateProblem.QUEUE_KIND,
          mapping.id(),
          "batches of the FIFO queue " + queue.id() + " hold at most 10");
    }
    if (queue.attributes().fifo() && mapping.batchWindowSeconds() > 0) {
      add(
          mapping.where(),
          TemplateProblem.QUEUE_KIND,
          mapping.id(),
          "batches of the FIFO queue " + queue.id() + " have no window");
    }
    Integer most = from.maximumConcurrency();
    Integer reserved = function.reservedConcurrency();
    if (most != null && reserved != null && most > reserved) {
      add(
          mapping.where(),
          TemplateProblem.CONCURRENCY,
          mapping.id(),
          most,
          function.id(),
          reserved);
    }
  }

  private void api(HttpApi api) {
    Map<String, String> seen = new HashMap<>();
    for (HttpApi.Route route : api.routes()) {
      String key = route.method() + " " + route.path().replaceAll("\\{[^}+]*}", "{}");
      String other = seen.putIfAbsent(key, route.id());
      if (other != null) {
        add(
            route.where(),
            TemplateProblem.DUPLICATE_ROUTE,
            other,
            route.id(),
            route.method() + " " + route.path());
      }
    }
  }

  private void function(LambdaFunction function) {
    boolean known =
        resources.stream().anyMatch(r -> r instanceof Role role && isOf(role, function));
    if (!known && !function.roleArn().isEmpty()) {
      add(function.where(), TemplateProblem.NOT_IN_TEMPLATE, function.id(), function.roleArn());
    }
  }

  private static boolean isOf(Role role, LambdaFunction function) {
    return role.arn().equals(function.roleArn());
  }
}
