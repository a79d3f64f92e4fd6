package stormglass.blueprint;

import org.jspecify.annotations.Nullable;

/// Reads Kinesis data streams.
final class StreamReaders {

  private static final int MOST_SHARDS = 1_000;
  private static final int DAY = 24;
  private static final int YEAR = 8_760;

  private enum Mode {
    ON_DEMAND,
    PROVISIONED
  }

  private enum Encryption {
    KMS
  }

  private StreamReaders() {}

  static KinesisStream stream(Element e) {
    Properties p = e.properties();
    p.accept("Name", "Tags", "DesiredShardLevelMetrics");
    p.notHonoured("MaxRecordSizeInKiB", "a record may have 10 MiB.");
    p.notHonoured("WarmThroughputMiBps", "a stream on demand has four shards.");
    String name = e.identity().name();
    if (!name.matches("[a-zA-Z0-9_.-]{1,128}")) {
      e.report(
          TemplateProblem.INVALID_NAME,
          "The name of " + e.id(),
          name,
          "1 to 128 letters, digits and '_.-'");
    }
    return new KinesisStream(
        e.id(),
        e.where(),
        name,
        e.identity().arn(),
        capacity(p),
        p.whole("RetentionPeriodHours", DAY, DAY, YEAR),
        encrypted(p.part("StreamEncryption")));
  }

  /// Without a mode and without shards CloudFormation makes a stream of one shard.
  private static KinesisStream.Capacity capacity(Properties p) {
    Properties details = p.part("StreamModeDetails");
    Mode mode = null;
    if (details != null) {
      if (!details.has("StreamMode")) {
        details.missing("StreamMode");
      }
      mode = details.choice("StreamMode", Mode.class);
      details.close();
    }
    if (mode == Mode.ON_DEMAND && p.has("ShardCount")) {
      p.report(
          "ShardCount", TemplateProblem.EXCLUSIVE, p.path(), "ShardCount and StreamMode ON_DEMAND");
    }
    int shards = p.whole("ShardCount", 1, 1, MOST_SHARDS);
    return mode == Mode.ON_DEMAND
        ? new KinesisStream.Capacity.OnDemand()
        : new KinesisStream.Capacity.Provisioned(shards);
  }

  private static boolean encrypted(@Nullable Properties p) {
    if (p == null) {
      return false;
    }
    p.required("KeyId");
    if (!p.has("EncryptionType")) {
      p.missing("EncryptionType");
    }
    p.choice("EncryptionType", Encryption.class);
    p.close();
    return true;
  }
}
