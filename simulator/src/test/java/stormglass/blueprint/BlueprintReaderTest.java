package stormglass.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stormglass.problem.Reading;

class BlueprintReaderTest {

  private static final String SQS = "arn:aws:sqs:eu-west-1:123456789012:";
  private static final Blueprint GROOMING = Templates.blueprint(Templates.file("grooming.yaml"));

  private static <R extends Resource> R find(Class<R> type, String id) {
    return GROOMING.find(type, id).orElseThrow();
  }

  @Test
  void aTemplateOfSupportedTypesHasNoProblems() {
    Reading<Blueprint> reading = Templates.file("grooming.yaml");

    assertThat(reading.problems()).as(Templates.lines(reading.problems())).isEmpty();
  }

  @Test
  void readingTwiceGivesTheSame() {
    assertThat(Templates.file("grooming.yaml")).isEqualTo(Templates.file("grooming.yaml"));
  }

  @Test
  void resourcesFollowTheTemplatesOrder() {
    assertThat(GROOMING.resources().stream().map(Resource::id))
        .containsExactly(
            "Bus",
            "Schemas/Registry",
            "Schemas/Booked",
            "Appointments",
            "Pets",
            "Reminders",
            "Letters",
            "InOrder",
            "FromRules",
            "RemindWhenBooked",
            "Users",
            "Site",
            "Api",
            "Book",
            "BookBookPermission",
            "BookSlotsPermission",
            "BookReminder",
            "BookOutbox",
            "BookMissed",
            "BookMissedPermission",
            "BookRole",
            "Price",
            "Plain",
            "PlainRole",
            "PlainMapping",
            "PlainLogs");
  }

  @Test
  void aQueueIsKnownByNameArnAndUrl() {
    Queue queue = find(Queue.class, "Reminders");

    assertThat(queue.name()).isEqualTo("shop-Reminders");
    assertThat(queue.arn()).isEqualTo(SQS + "shop-Reminders");
    assertThat(queue.url()).isEqualTo("http://127.0.0.1:4566/123456789012/shop-Reminders");
    assertThat(queue.attributes())
        .isEqualTo(new Queue.Attributes(false, false, 90, 345_600, 0, 0, 1_048_576));
    assertThat(queue.redrive()).isEqualTo(new Queue.Redrive(SQS + "shop-Letters", 3));
    assertThat(find(Queue.class, "InOrder").name()).isEqualTo("shop-InOrder.fifo");
  }

  @Test
  void aRuleKeepsItsPatternAndTargets() {
    Rule rule = find(Rule.class, "RemindWhenBooked");

    assertThat(rule.bus()).isEqualTo("shop-salon");
    assertThat(rule.arn())
        .isEqualTo("arn:aws:events:eu-west-1:123456789012:rule/shop-salon/shop-RemindWhenBooked");
    assertThat(rule.pattern())
        .isEqualTo(
            "{\"source\":[\"shop.grooming\"],\"detail-type\":[\"AppointmentBooked\"],"
                + "\"detail\":{\"data\":{\"slots\":[{\"numeric\":[\">\",0]}]}}}");
    Rule.Target reminders = rule.targets().getFirst();
    assertThat(reminders.retry()).isEqualTo(new Rule.RetryPolicy(4, 120));
    assertThat(reminders.deadLetterArn()).isEqualTo(SQS + "shop-Letters");
    assertThat(reminders.input()).isEqualTo(new Rule.Input.Whole());
    Rule.Target ordered = rule.targets().getLast();
    assertThat(ordered.retry()).isEqualTo(Rule.RetryPolicy.DEFAULT);
    assertThat(ordered.messageGroupId()).isEqualTo("salon");
    assertThat(ordered.input()).isInstanceOf(Rule.Input.Transformed.class);
  }

  @Test
  void aTableHasKeysIndexesStreamAndTtl() {
    Table table = find(Table.class, "Appointments");

    assertThat(table.key().sort()).isEqualTo(new Table.Attribute("sk", Table.Type.S));
    assertThat(table.indexes())
        .containsExactly(
            new Table.Index(
                "byDay",
                true,
                new Table.Key(new Table.Attribute("day", Table.Type.N), null),
                Table.Projection.INCLUDE,
                List.of("petName")));
    assertThat(table.capacity()).isEqualTo(new Table.Capacity.OnDemand());
    assertThat(table.stream())
        .isEqualTo(
            new Table.Stream(
                "arn:aws:dynamodb:eu-west-1:123456789012:table/shop-Appointments"
                    + "/stream/2026-01-01T00:00:00.000",
                Table.View.NEW_IMAGE));
    assertThat(table.ttlAttribute()).isEqualTo("expiresAt");
    assertThat(find(Table.class, "Pets").key().partition().name()).isEqualTo("id");
  }

  @Test
  void aFunctionTakesGlobalsAndItsOwnProperties() {
    LambdaFunction book = find(LambdaFunction.class, "Book");

    assertThat(book.code())
        .isEqualTo(Templates.FOLDER.resolve("../salon/target/lambda").toAbsolutePath().normalize());
    assertThat(book.memoryMb()).isEqualTo(512);
    assertThat(book.timeoutSeconds()).isEqualTo(15);
    assertThat(book.architecture()).isEqualTo(LambdaFunction.Architecture.ARM64);
    assertThat(book.environment())
        .containsExactly(
            Map.entry("STAGE", "test"),
            Map.entry("BUS", "shop-salon"),
            Map.entry("QUEUE", "http://127.0.0.1:4566/123456789012/shop-Reminders"),
            Map.entry("KIND", "dry-run"));
    assertThat(book.async())
        .isEqualTo(new LambdaFunction.Async(1, 21_600, null, SQS + "shop-Letters", null));
    assertThat(book.roleArn()).isEqualTo(find(Role.class, "BookRole").arn());
    assertThat(book.logGroup()).isEqualTo("/aws/lambda/shop-Book");
  }

  @Test
  void aGeneratedRoleHasThePoliciesOfItsFunction() {
    Role role = find(Role.class, "BookRole");

    assertThat(role.policies().stream().flatMap(p -> p.statements().stream()))
        .extracting(PolicyDocument.Statement::resources)
        .containsExactly(
            List.of(
                "arn:aws:dynamodb:eu-west-1:123456789012:table/shop-Appointments",
                "arn:aws:dynamodb:eu-west-1:123456789012:table/shop-Appointments/index/*"),
            List.of("arn:aws:ssm:eu-west-1:123456789012:parameter/salon/price"),
            List.of(SQS + "shop-Letters"));
    assertThat(role.managedPolicyArns())
        .containsExactly(
            "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
            "arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess",
            "arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole",
            "arn:aws:iam::aws:policy/service-role/AWSLambdaDynamoDBExecutionRole");
  }

  @Test
  void eventsOfAFunctionBecomeMappingsRulesAndRoutes() {
    Mapping queue = find(Mapping.class, "BookReminder");
    Mapping stream = find(Mapping.class, "BookOutbox");

    assertThat(queue.source()).isEqualTo(new Mapping.Source.FromQueue(SQS + "shop-Reminders", 5));
    assertThat(queue.batchSize()).isEqualTo(20);
    assertThat(queue.reportBatchItemFailures()).isTrue();
    assertThat(stream.batchSize()).isEqualTo(100);
    assertThat(stream.filters()).containsExactly("{\"eventName\": [\"INSERT\"]}");
    assertThat(stream.source())
        .isEqualTo(
            new Mapping.Source.FromStream(
                "arn:aws:dynamodb:eu-west-1:123456789012:table/shop-Appointments"
                    + "/stream/2026-01-01T00:00:00.000",
                new Mapping.Start.Horizon(),
                1,
                3,
                -1,
                true,
                null));
    assertThat(find(Rule.class, "BookMissed").targets().getFirst().arn())
        .isEqualTo(find(LambdaFunction.class, "Book").arn());
  }

  @Test
  void anApiHasRoutesAuthorizersAndCors() {
    HttpApi api = find(HttpApi.class, "Api");
    UserPool pool = find(UserPool.class, "Users");

    assertThat(api.routes()).extracting(HttpApi.Route::method).containsExactly("POST", "GET");
    HttpApi.JwtAuthorizer authorizer = api.routes().getFirst().authorizer();
    assertThat(authorizer)
        .isEqualTo(
            new HttpApi.JwtAuthorizer(
                "SignedIn",
                pool.issuer(),
                List.of(find(UserPoolClient.class, "Site").clientId()),
                "$request.header.Authorization"));
    assertThat(api.routes().getLast().authorizer()).isNull();
    assertThat(api.cors())
        .isEqualTo(
            new HttpApi.Cors(
                List.of("https://one.example", "https://two.example"),
                List.of("GET", "POST"),
                List.of(),
                List.of(),
                false,
                600));
    assertThat(api.throttle()).isEqualTo(new HttpApi.Throttle(25.5, 50));
  }

  @Test
  void aPolicyOfItsOwnIsAttachedToItsRole() {
    assertThat(find(Role.class, "PlainRole").policies())
        .singleElement()
        .extracting(policy -> policy.statements().getFirst().allow())
        .isEqualTo(false);
  }

  @Test
  void aNestedTemplateIsReadWhereItStands() {
    assertThat(find(SchemaRegistry.class, "Schemas/Registry").name())
        .isEqualTo("shop-salon-schemas");
    assertThat(find(EventSchema.class, "Schemas/Booked").content())
        .isEqualTo("{\"openapi\": \"3.0.0\"}");
  }

  @Test
  void outputsAreValues() {
    assertThat(GROOMING.outputs())
        .containsExactly(
            Map.entry("Url", "http://127.0.0.1:4566/123456789012/shop-Reminders"),
            Map.entry(
                "Schema",
                "arn:aws:schemas:eu-west-1:123456789012:schema/shop-salon-schemas/"
                    + "shop.grooming@AppointmentBooked"),
            Map.entry("Zone", "eu-west-1b"),
            Map.entry("Second", "b"),
            Map.entry("Encoded", "d29vZiEke2tlcHR9"),
            Map.entry("RoleName", "shop-BookRole"),
            Map.entry(
                "Rule", "arn:aws:events:eu-west-1:123456789012:rule/shop-salon/shop-BookMissed"));
  }

  @Test
  void aParametersValueDecidesConditions() {
    Blueprint live =
        Templates.blueprint(
            BlueprintReader.read(
                Templates.FOLDER.resolve("grooming.yaml"),
                Templates.deployment(Map.of("Stage", "live"))));

    assertThat(live.find(Queue.class, "OnlyLive")).isPresent();
    assertThat(live.outputs()).containsKey("Hidden");
    assertThat(live.find(LambdaFunction.class, "Book").orElseThrow().environment())
        .containsEntry("KIND", "real")
        .containsEntry("GONE", "here");
    assertThat(live.find(LogGroup.class, "PlainLogs").orElseThrow().retentionDays()).isEqualTo(90);
  }

  @Test
  void jsonIsReadAsYamlIs() {
    Blueprint blueprint =
        Templates.blueprint(
            Templates.reading(
                """
                {"Resources": {"Orders": {"Type": "AWS::SQS::Queue"},
                  "Url": {"Type": "AWS::SSM::Parameter", "Properties":
                    {"Type": "String", "Value": {"Fn::GetAtt": ["Orders", "Arn"]}}}}}
                """));

    assertThat(blueprint.find(StoredParameter.class, "Url").orElseThrow().value())
        .isEqualTo(SQS + "shop-Orders");
  }

  @Test
  void routesWithoutAnApiBelongToTheImplicitOne() {
    Blueprint blueprint =
        Templates.blueprint(
            Templates.reading(
                """
                Resources:
                  Work:
                    Type: AWS::Serverless::Function
                    Properties:
                      CodeUri: work
                      Handler: shop.Work
                      Runtime: java25
                      Events:
                        All: {Type: HttpApi}
                """));

    assertThat(blueprint.httpApis())
        .singleElement()
        .satisfies(
            api -> {
              assertThat(api.id()).isEqualTo("ServerlessHttpApi");
              assertThat(api.routes()).extracting(HttpApi.Route::path).containsExactly("$default");
            });
  }

  @Test
  void everyProblemIsReportedAtOnceInOrder() {
    Reading<Blueprint> reading =
        Templates.reading(
            """
            Resources:
              Orders:
                Type: AWS::SQS::Queue
                Properties:
                  VisibilityTimeout: never
                  DelaySeconds: 901
                  QueueName: !Ref Nowhere
              Rule:
                Type: AWS::Events::Rule
                Properties:
                  EventPattern: {source: [{prefix: 7}]}
                  Targets: [{Arn: !GetAtt Orders.Colour}]
            """);

    assertThat(reading).isInstanceOf(Reading.Failed.class);
    assertThat(reading.problems())
        .extracting(p -> p.where().line())
        .containsExactly(5, 6, 7, 11, 12, 12);
    assertThat(Templates.codes(reading))
        .containsExactly(
            "TEMPLATE-003",
            "TEMPLATE-005",
            "TEMPLATE-013",
            "TEMPLATE-026",
            "TEMPLATE-004",
            "TEMPLATE-014");
  }

  @Test
  void aMissingFileIsAProblem() {
    Reading<Blueprint> reading =
        BlueprintReader.read(Path.of("nowhere.yaml"), Templates.deployment(Map.of()));

    assertThat(Templates.codes(reading)).containsExactly("DOC-001");
  }

  @Test
  void aTemplateThatContainsItselfIsRefused() {
    Reading<Blueprint> reading =
        Templates.reading(
            """
            Resources:
              Again:
                Type: AWS::CloudFormation::Stack
                Properties: {TemplateURL: template.yaml}
            """);

    assertThat(Templates.codes(reading)).containsExactly("TEMPLATE-039");
  }

  @Test
  void aFunctionThatKnowsItsOwnApiIsACycle() {
    Reading<Blueprint> reading =
        Templates.reading(
            """
            Resources:
              Api: {Type: AWS::Serverless::HttpApi}
              Work:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: work
                  Handler: shop.Work
                  Runtime: java25
                  Environment: {Variables: {API: !Ref Api}}
                  Events:
                    Get:
                      Type: HttpApi
                      Properties: {ApiId: !Ref Api, Method: GET, Path: /}
            """);

    assertThat(Templates.codes(reading)).containsExactly("TEMPLATE-015");
  }
}
