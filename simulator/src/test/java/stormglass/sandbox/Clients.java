package stormglass.sandbox;

import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.schemas.SchemasClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/// SDK clients of a sandbox: nothing but the endpoint is overridden.
final class Clients implements AutoCloseable {

  private final SdkHttpClient http = ApacheHttpClient.builder().maxConnections(64).build();
  final SqsClient sqs;
  final EventBridgeClient events;
  final SsmClient ssm;
  final StsClient sts;
  final LambdaClient lambda;
  final SchemasClient schemas;
  final DynamoDbClient dynamoDb;
  final KinesisClient kinesis;

  Clients(URI endpoint) {
    sqs = configured(SqsClient.builder(), endpoint).build();
    events = configured(EventBridgeClient.builder(), endpoint).build();
    ssm = configured(SsmClient.builder(), endpoint).build();
    sts = configured(StsClient.builder(), endpoint).build();
    lambda = configured(LambdaClient.builder(), endpoint).build();
    schemas = configured(SchemasClient.builder(), endpoint).build();
    dynamoDb = configured(DynamoDbClient.builder(), endpoint).build();
    // A busy shard is told at once: a retry would wait, and no test's clock moves meanwhile.
    kinesis =
        configured(KinesisClient.builder(), endpoint)
            .overrideConfiguration(own -> own.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();
  }

  private <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> B configured(
      B builder, URI endpoint) {
    return builder
        .httpClient(http)
        .region(Region.US_EAST_1)
        .endpointOverride(endpoint)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")));
  }

  /// A queue's URL.
  String queue(String name) {
    return sqs.createQueue(request -> request.queueName(name)).queueUrl();
  }

  /// A queue's ARN.
  String arn(String queueUrl) {
    return "arn:aws:sqs:us-east-1:000000000000:"
        + queueUrl.substring(queueUrl.lastIndexOf('/') + 1);
  }

  /// A rule on the default bus whose only target is a queue.
  void rule(String name, String pattern, String queueUrl) {
    events.putRule(request -> request.name(name).eventPattern(pattern));
    Target target = Target.builder().id("queue").arn(arn(queueUrl)).build();
    events.putTargets(request -> request.rule(name).targets(target));
  }

  /// Publishes one event and answers with its result.
  PutEventsResultEntry put(PutEventsRequestEntry entry) {
    return events.putEvents(request -> request.entries(entry)).entries().getFirst();
  }

  /// An event of the shop.
  static PutEventsRequestEntry event(String detailType, String detail) {
    return PutEventsRequestEntry.builder()
        .source("shop.ordering")
        .detailType(detailType)
        .detail(detail)
        .build();
  }

  /// The bodies of up to ten messages that are there.
  List<String> bodies(String queueUrl) {
    return sqs
        .receiveMessage(request -> request.queueUrl(queueUrl).maxNumberOfMessages(10))
        .messages()
        .stream()
        .map(Message::body)
        .toList();
  }

  @Override
  public void close() {
    List.of(sqs, events, ssm, sts, lambda, schemas, dynamoDb, kinesis, http)
        .forEach(SdkAutoCloseable::close);
  }
}
