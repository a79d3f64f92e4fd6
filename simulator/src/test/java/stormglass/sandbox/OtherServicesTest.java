package stormglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterAlreadyExistsException;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import stormglass.sandbox.observation.Observation;

/// The smaller services over the port, with the SDK.
class OtherServicesTest {

  private final Rig rig = Rig.frozen();

  @AfterEach
  void stop() {
    rig.close();
  }

  private void parameter(String name, String value) {
    rig.aws.ssm.putParameter(request -> request.name(name).value(value).type("String"));
  }

  @Test
  void parametersAreFoundByNameAndByPath() {
    parameter("/shop/bus", "shop");
    parameter("/shop/prices/shampoo", "1290");
    assertThat(rig.aws.ssm.getParameter(request -> request.name("/shop/bus")).parameter())
        .extracting(Parameter::value, Parameter::version, Parameter::lastModifiedDate)
        .containsExactly("shop", 1L, Rig.START);
    assertThat(rig.aws.ssm.getParameters(request -> request.names("/shop/bus", "/none")))
        .satisfies(
            answer -> {
              assertThat(answer.parameters()).hasSize(1);
              assertThat(answer.invalidParameters()).containsExactly("/none");
            });
    assertThat(rig.aws.ssm.getParametersByPath(request -> request.path("/shop")).parameters())
        .extracting(Parameter::name)
        .containsExactly("/shop/bus");
    assertThat(
            rig.aws
                .ssm
                .getParametersByPath(request -> request.path("/shop").recursive(true))
                .parameters())
        .hasSize(2);
  }

  @Test
  void parametersAreOverwrittenOnlyWhenAsked() {
    parameter("a", "1");
    assertThatThrownBy(() -> parameter("a", "2"))
        .isInstanceOf(ParameterAlreadyExistsException.class);
    assertThat(
            rig.aws
                .ssm
                .putParameter(request -> request.name("a").value("2").overwrite(true))
                .version())
        .isEqualTo(2);
    assertThatThrownBy(() -> rig.aws.ssm.getParameter(request -> request.name("b")))
        .isInstanceOf(ParameterNotFoundException.class);
  }

  @Test
  void theCallerIsTheSandboxsAccount() {
    assertThat(rig.aws.sts.getCallerIdentity().account()).isEqualTo("000000000000");
  }

  @Test
  void tablesAreThere() {
    rig.aws.dynamoDb.createTable(
        request ->
            request
                .tableName("orders")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    software.amazon.awssdk.services.dynamodb.model.AttributeDefinition.builder()
                        .attributeName("pk")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(
                    software.amazon.awssdk.services.dynamodb.model.KeySchemaElement.builder()
                        .attributeName("pk")
                        .keyType(KeyType.HASH)
                        .build()));
    var item = java.util.Map.of("pk", AttributeValue.fromS("o-1"));
    rig.aws.dynamoDb.putItem(request -> request.tableName("orders").item(item));
    assertThat(rig.aws.dynamoDb.getItem(request -> request.tableName("orders").key(item)).item())
        .isEqualTo(item);
  }

  @Test
  void whatIsNotThereIsRefusedAndListedOnce() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> rig.aws.events.listArchives(request -> {}))
          .isInstanceOfSatisfying(
              AwsServiceException.class,
              e ->
                  assertThat(e.awsErrorDetails().errorCode())
                      .isEqualTo("UnknownOperationException"));
    }
    assertThatThrownBy(() -> rig.aws.sts.getSessionToken()).isInstanceOf(AwsServiceException.class);
    assertThatThrownBy(() -> rig.aws.lambda.listLayers()).isInstanceOf(AwsServiceException.class);
    assertThat(rig.sandbox.unsupportedCalls())
        .containsExactly(
            "events ListArchives", "sts GetSessionToken", "lambda GET /2018-10-31/layers");
    assertThat(rig.observed(Observation.UnsupportedCalled.class)).hasSize(4);
  }

  @Test
  void aFunctionThatIsNotThereIsNotFound() {
    assertThat(rig.aws.lambda.listFunctions().functions()).isEmpty();
    assertThatThrownBy(() -> rig.aws.lambda.invoke(request -> request.functionName("none")))
        .isInstanceOf(software.amazon.awssdk.services.lambda.model.ResourceNotFoundException.class)
        .hasMessageContaining(
            "Function not found: arn:aws:lambda:us-east-1:000000000000:function:none");
  }
}
