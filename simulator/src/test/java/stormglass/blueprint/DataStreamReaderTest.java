package stormglass.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import stormglass.problem.Problem;
import stormglass.problem.Reading;

/// Data streams in templates, with what reads and writes them.
class DataStreamReaderTest {

  private static final String ARN = "arn:aws:kinesis:eu-west-1:123456789012:stream/";

  private static final String SHOP =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Clicks:
          Type: AWS::Kinesis::Stream
          Properties:
            StreamModeDetails: {StreamMode: ON_DEMAND}
            StreamEncryption: {EncryptionType: KMS, KeyId: alias/aws/kinesis}
            Tags: [{Key: context, Value: browsing}]
        Orders:
          Type: AWS::Kinesis::Stream
          Properties: {Name: orders, ShardCount: 3, RetentionPeriodHours: 48}
        Plain:
          Type: AWS::Kinesis::Stream
        View:
          Type: AWS::Serverless::Function
          Properties:
            Runtime: java25
            Handler: shop.View
            CodeUri: code
            Environment: {Variables: {STREAM: !Ref Clicks}}
            Policies:
              - KinesisCrudPolicy: {StreamName: !Ref Clicks}
              - KinesisStreamReadPolicy: {StreamName: orders}
            Events:
              Click:
                Type: Kinesis
                Properties:
                  Stream: !GetAtt Clicks.Arn
                  StartingPosition: AT_TIMESTAMP
                  StartingPositionTimestamp: 1795255200.5
                  ParallelizationFactor: 10
        FromOrders:
          Type: AWS::Lambda::EventSourceMapping
          Properties:
            EventSourceArn: !GetAtt Orders.Arn
            FunctionName: !Ref View
            StartingPosition: LATEST
            BisectBatchOnFunctionError: true
            MaximumRecordAgeInSeconds: 3600
      """;

  @Test
  void streamsAreReadWithTheirNamesAndCapacity() {
    Blueprint shop = Templates.blueprint(Templates.reading(SHOP));
    assertThat(shop.dataStreams())
        .extracting(
            KinesisStream::name,
            KinesisStream::arn,
            KinesisStream::capacity,
            KinesisStream::retentionHours,
            KinesisStream::encrypted)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "shop-Clicks",
                ARN + "shop-Clicks",
                new KinesisStream.Capacity.OnDemand(),
                24,
                true),
            org.assertj.core.groups.Tuple.tuple(
                "orders", ARN + "orders", new KinesisStream.Capacity.Provisioned(3), 48, false),
            org.assertj.core.groups.Tuple.tuple(
                "shop-Plain",
                ARN + "shop-Plain",
                new KinesisStream.Capacity.Provisioned(1),
                24,
                false));
    assertThat(shop.functions().getFirst().environment())
        .isEqualTo(Map.of("STREAM", "shop-Clicks"));
  }

  @Test
  void mappingsOfSamAndOfCloudFormationBeginWhereTheySay() {
    Blueprint shop = Templates.blueprint(Templates.reading(SHOP));
    assertThat(shop.mappings())
        .extracting(Mapping::source)
        .containsExactly(
            new Mapping.Source.FromStream(
                ARN + "shop-Clicks",
                new Mapping.Start.At(Instant.parse("2026-11-21T10:00:00.500Z")),
                10,
                -1,
                -1,
                false,
                null),
            new Mapping.Source.FromStream(
                ARN + "orders", new Mapping.Start.Latest(), 1, -1, 3600, true, null));
  }

  @Test
  void policiesOfSamAreWrittenOut() {
    Blueprint shop = Templates.blueprint(Templates.reading(SHOP));
    Role role = Objects.requireNonNull(shop.find(Role.class, "ViewRole").orElse(null));
    assertThat(role.managedPolicyArns())
        .contains("arn:aws:iam::aws:policy/service-role/AWSLambdaKinesisExecutionRole");
    List<PolicyDocument.Statement> statements =
        role.policies().stream().flatMap(policy -> policy.statements().stream()).toList();
    assertThat(statements)
        .anyMatch(
            one ->
                one.actions().contains("kinesis:PutRecords")
                    && one.resources().equals(List.of(ARN + "shop-Clicks")))
        .anyMatch(
            one ->
                one.actions().contains("kinesis:GetRecords")
                    && one.resources().equals(List.of(ARN + "orders")));
  }

  @Test
  void everyMistakeOfAStreamIsToldAtOnce() {
    Reading<Blueprint> reading =
        Templates.reading(
            """
            Resources:
              Clicks:
                Type: AWS::Kinesis::Stream
                Properties:
                  Name: no name
                  ShardCount: 0
                  StreamModeDetails: {StreamMode: ON_DEMAND}
                  RetentionPeriodHours: 23
                  StreamEncryption: {EncryptionType: AES}
              Other:
                Type: AWS::Kinesis::Stream
                Properties: {StreamModeDetails: {}, Shards: 2}
              Lost:
                Type: AWS::Lambda::EventSourceMapping
                Properties:
                  EventSourceArn: arn:aws:kinesis:eu-west-1:123456789012:stream/nowhere
                  FunctionName: nobody
                  StartingPosition: AT_TIMESTAMP
              Strange:
                Type: AWS::Lambda::EventSourceMapping
                Properties:
                  EventSourceArn: !GetAtt Other.Arn
                  FunctionName: nobody
                  StartingPosition: AT_TIMESTAMP
                  StartingPositionTimestamp: yesterday
            """);
    assertThat(reading.problems())
        .extracting(Problem::what)
        .anyMatch(what -> what.contains("no name"))
        .anyMatch(what -> what.contains("ShardCount and StreamMode ON_DEMAND together"))
        .anyMatch(what -> what.contains("ShardCount is 0; it must be from 1 to 1000"))
        .anyMatch(what -> what.contains("RetentionPeriodHours is 23"))
        .anyMatch(what -> what.contains("EncryptionType is 'AES'"))
        .anyMatch(what -> what.contains("StreamEncryption.KeyId is missing"))
        .anyMatch(what -> what.contains("StreamModeDetails.StreamMode is missing"))
        .anyMatch(what -> what.contains("Shards is not known here"))
        .anyMatch(what -> what.contains("Lost names") && what.contains("nowhere"))
        .anyMatch(what -> what.contains("StartingPositionTimestamp is missing"))
        .anyMatch(what -> what.contains("'yesterday'"));
  }
}
