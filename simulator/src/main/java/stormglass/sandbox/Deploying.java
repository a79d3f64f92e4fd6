package stormglass.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.Bus;
import stormglass.blueprint.KinesisStream;
import stormglass.blueprint.LambdaFunction;
import stormglass.blueprint.Queue;
import stormglass.blueprint.StoredParameter;
import stormglass.blueprint.Table;
import stormglass.cloud.function.AsyncSettings;
import stormglass.cloud.function.Lambda;
import stormglass.cloud.limits.Limit;
import stormglass.cloud.limits.Limits;
import stormglass.cloud.queue.MessageQueue;
import stormglass.cloud.stream.StreamSettings;
import stormglass.problem.Problem;
import stormglass.problem.Problems;
import stormglass.problem.Reading;
import stormglass.sandbox.function.FunctionCode;
import stormglass.sandbox.function.FunctionSettings;
import stormglass.sandbox.function.Functions;
import stormglass.sandbox.kinesis.HostedStream;
import stormglass.sandbox.lambda.HostedFunction;
import stormglass.sandbox.live.Payload;
import stormglass.sandbox.queue.HostedQueue;
import stormglass.sandbox.wire.Json;

/// Creates the resources of a blueprint.
final class Deploying {

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final Assembly parts;
  private final Functions code;

  Deploying(Assembly parts, Functions code) {
    this.parts = parts;
    this.code = code;
  }

  /// Creates everything, or nothing when there is an error among the problems.
  List<Problem> deploy(Blueprint blueprint, Seed seed) {
    Problems problems = new Problems();
    problems.addAll(parts.registries.check(blueprint));
    Map<LambdaFunction, FunctionCode> loaded = load(blueprint.functions(), problems);
    if (problems.hasErrors()) {
      return problems.inOrder();
    }
    queues(blueprint.queues());
    for (Bus bus : blueprint.buses()) {
      parts.buses.create(bus.name(), bus.id());
    }
    blueprint.dataStreams().forEach(this::dataStream);
    tables(blueprint.tables(), seed);
    loaded.forEach(this::function);
    blueprint.mappings().forEach(parts.mappings::add);
    blueprint.rules().forEach(parts.buses::deploy);
    for (StoredParameter parameter : blueprint.all(StoredParameter.class)) {
      parts.parameters.put(parameter.name(), parameter.type(), parameter.value());
    }
    problems.addAll(parts.registries.create(blueprint));
    blueprint.httpApis().forEach(parts.apis::add);
    parts.web.add(seed.users());
    return problems.inOrder();
  }

  private Map<LambdaFunction, FunctionCode> load(
      List<LambdaFunction> functions, Problems problems) {
    Map<LambdaFunction, FunctionCode> loaded = new LinkedHashMap<>();
    for (LambdaFunction function : functions) {
      switch (code.load(settings(function))) {
        case Reading.Of<FunctionCode>(var value, var warnings) -> {
          problems.addAll(warnings);
          loaded.put(function, value);
        }
        case Reading.Failed<FunctionCode>(var errors) -> problems.addAll(errors);
      }
    }
    return loaded;
  }

  private static FunctionSettings settings(LambdaFunction function) {
    return new FunctionSettings(
        function.name(),
        new FunctionSettings.Code(function.code(), function.handler(), function.where()),
        new FunctionSettings.Size(
            function.memoryMb(), Duration.ofSeconds(function.timeoutSeconds())),
        credentials(function.roleArn()),
        function.environment());
  }

  /// Credentials that stand for a role; equal for equal roles.
  private static FunctionSettings.Credentials credentials(String roleArn) {
    String digits =
        UUID.nameUUIDFromBytes(roleArn.getBytes(StandardCharsets.UTF_8))
            .toString()
            .replace("-", "")
            .toUpperCase(java.util.Locale.ROOT);
    return new FunctionSettings.Credentials(
        "ASIA" + digits.substring(0, 16), "sandbox-" + digits, "sandbox-session");
  }

  private void queues(List<Queue> queues) {
    for (Queue queue : queues) {
      Map<String, String> attributes = new LinkedHashMap<>();
      Queue.Attributes given = queue.attributes();
      attributes.put("VisibilityTimeout", "" + given.visibilityTimeoutSeconds());
      attributes.put("MessageRetentionPeriod", "" + given.retentionSeconds());
      attributes.put("DelaySeconds", "" + given.delaySeconds());
      attributes.put("ReceiveMessageWaitTimeSeconds", "" + given.receiveWaitSeconds());
      attributes.put("MaximumMessageSize", "" + given.maximumMessageBytes());
      parts.queues.create(queue.name(), queue.id(), attributes);
    }
    for (Queue queue : queues) {
      Queue.Redrive redrive = queue.redrive();
      if (redrive != null) {
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("deadLetterTargetArn", redrive.deadLetterArn());
        policy.put("maxReceiveCount", redrive.maxReceiveCount());
        parts.queues.change(
            queue.arn(),
            Map.of("RedrivePolicy", new String(Json.write(policy), StandardCharsets.UTF_8)));
      }
    }
  }

  private void tables(List<Table> tables, Seed seed) {
    for (Table table : tables) {
      parts.dynamoDb.createTable(TableDefinitions.of(table), table.id());
      seed.itemsByTable()
          .getOrDefault(table.id(), List.of())
          .forEach(item -> parts.dynamoDb.put(table.name(), item));
      if (table.stream() != null) {
        parts.feeds.add(
            table.name(),
            parts.live.call((cloud, now) -> cloud.addStream(table.id(), StreamSettings.STANDARD)));
      }
    }
  }

  private void dataStream(KinesisStream stream) {
    boolean onDemand = stream.capacity() instanceof KinesisStream.Capacity.OnDemand;
    int shards =
        switch (stream.capacity()) {
          case KinesisStream.Capacity.OnDemand _ ->
              Limits.STANDARD.count(Limit.KINESIS_ON_DEMAND_SHARDS);
          case KinesisStream.Capacity.Provisioned(int count) -> count;
        };
    parts.dataStreams.create(
        new HostedStream.Definition(
            stream.name(),
            stream.id(),
            onDemand,
            shards,
            stream.retentionHours(),
            stream.encrypted()));
  }

  private void function(LambdaFunction spec, FunctionCode loaded) {
    LambdaFunction.Async async = spec.async();
    String failures = async.onFailureArn() == null ? async.deadLetterArn() : async.onFailureArn();
    @Nullable MessageQueue<Payload> onFailure =
        failures == null
            ? null
            : parts.queues.byArn(failures).map(HostedQueue::messages).orElse(null);
    AsyncSettings settings =
        new AsyncSettings(
            async.maximumRetries(), async.maximumEventAgeSeconds() * NANOS_PER_SECOND);
    int reserved = spec.reservedConcurrency() == null ? -1 : spec.reservedConcurrency();
    Lambda admission =
        parts.live.call(
            (cloud, now) -> cloud.addFunction(spec.id(), reserved, settings, onFailure));
    parts.functions.add(new HostedFunction(spec, admission, loaded));
  }
}
