package stormglass.lambda;

import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/// The SDK's clients as a function uses them: made once, in INIT.
///
/// Region, credentials and, where it is set, `AWS_ENDPOINT_URL` come from the environment that
/// Lambda gives every function. The HTTP client is the one on the class path, so that a host may
/// put its own in its place.
public final class SdkClients {

  private SdkClients() {}

  /// A client of DynamoDB.
  public static DynamoDbClient dynamoDb() {
    return fromEnvironment(DynamoDbClient.builder()).build();
  }

  /// A client of EventBridge.
  public static EventBridgeClient eventBridge() {
    return fromEnvironment(EventBridgeClient.builder()).build();
  }

  /// A client of the SSM parameter store.
  public static SsmClient ssm() {
    return fromEnvironment(SsmClient.builder()).build();
  }

  /// The builder of any service's client, with region and credentials set.
  public static <B extends AwsClientBuilder<B, ?>> B fromEnvironment(B builder) {
    return builder
        .region(Region.of(Environment.required("AWS_REGION")))
        .credentialsProvider(EnvironmentVariableCredentialsProvider.create());
  }
}
