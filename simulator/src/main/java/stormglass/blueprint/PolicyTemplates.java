package stormglass.blueprint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// SAM's policy templates in common use, written out (SAM translator 1.110, read 2026-11-21).
final class PolicyTemplates {

  private PolicyTemplates() {}

  /// The policies of a mapping from a template's name to its parameters.
  static List<PolicyDocument> read(Properties policy, Deployment to) {
    List<PolicyDocument> documents = new ArrayList<>();
    for (String name : policy.keys()) {
      Properties p = policy.part(name);
      if (p == null) {
        continue;
      }
      List<PolicyDocument.Statement> statements = statements(name, p, to);
      if (statements.isEmpty()) {
        policy.report(name, TemplateProblem.UNKNOWN_POLICY_TEMPLATE, policy.path(), name);
      } else {
        p.close();
        documents.add(new PolicyDocument(statements));
      }
    }
    return documents;
  }

  private static List<PolicyDocument.Statement> statements(
      String name, Properties p, Deployment to) {
    return switch (name) {
      case "SQSPollerPolicy" ->
          List.of(
              allow(
                  actions(
                      "sqs",
                      "ChangeMessageVisibility",
                      "ChangeMessageVisibilityBatch",
                      "DeleteMessage",
                      "DeleteMessageBatch",
                      "GetQueueAttributes",
                      "ReceiveMessage"),
                  to.arn("sqs", p.required("QueueName"))));
      case "SQSSendMessagePolicy" ->
          List.of(allow(actions("sqs", "SendMessage*"), to.arn("sqs", p.required("QueueName"))));
      case "LambdaInvokePolicy" ->
          List.of(
              allow(
                  actions("lambda", "InvokeFunction"),
                  to.arn("lambda", "function:" + p.required("FunctionName") + "*")));
      case "EventBridgePutEventsPolicy" ->
          List.of(
              allow(
                  actions("events", "PutEvents"),
                  to.arn("events", "event-bus/" + p.required("EventBusName"))));
      case "DynamoDBCrudPolicy" ->
          table(
              p,
              to,
              "GetItem",
              "DeleteItem",
              "PutItem",
              "Scan",
              "Query",
              "UpdateItem",
              "BatchWriteItem",
              "BatchGetItem",
              "DescribeTable",
              "ConditionCheckItem");
      case "DynamoDBReadPolicy" ->
          table(p, to, "GetItem", "Scan", "Query", "BatchGetItem", "DescribeTable");
      case "DynamoDBWritePolicy" -> table(p, to, "PutItem", "UpdateItem", "BatchWriteItem");
      case "DynamoDBStreamReadPolicy" -> stream(p, to);
      case "KinesisStreamReadPolicy" ->
          kinesis(
              p,
              to,
              List.of("ListStreams", "DescribeLimits"),
              List.of("DescribeStream", "DescribeStreamSummary", "GetRecords", "GetShardIterator"));
      case "KinesisCrudPolicy" ->
          kinesis(
              p,
              to,
              List.of(),
              List.of(
                  "AddTagsToStream",
                  "CreateStream",
                  "DecreaseStreamRetentionPeriod",
                  "DeleteStream",
                  "DescribeStream",
                  "DescribeStreamSummary",
                  "GetShardIterator",
                  "GetRecords",
                  "IncreaseStreamRetentionPeriod",
                  "ListTagsForStream",
                  "MergeShards",
                  "PutRecord",
                  "PutRecords",
                  "SplitShard",
                  "RemoveTagsFromStream"));
      case "SSMParameterReadPolicy" -> parameter("/" + p.required("ParameterName"), to);
      case "SSMParameterWithSlashPrefixReadPolicy" -> parameter(p.required("ParameterName"), to);
      case "CloudWatchPutMetricPolicy" ->
          List.of(allow(actions("cloudwatch", "PutMetricData"), "*"));
      default -> List.of();
    };
  }

  private static List<PolicyDocument.Statement> table(
      Properties p, Deployment to, String... names) {
    String arn = to.arn("dynamodb", "table/" + p.required("TableName"));
    return List.of(allow(actions("dynamodb", names), arn, arn + "/index/*"));
  }

  private static List<PolicyDocument.Statement> stream(Properties p, Deployment to) {
    String arn = to.arn("dynamodb", "table/" + p.required("TableName")) + "/stream/";
    return List.of(
        allow(
            actions("dynamodb", "DescribeStream", "GetRecords", "GetShardIterator"),
            arn + p.required("StreamName")),
        allow(actions("dynamodb", "ListStreams"), arn + "*"));
  }

  /// @param ofAll actions on all streams, which may be none
  private static List<PolicyDocument.Statement> kinesis(
      Properties p, Deployment to, List<String> ofAll, List<String> names) {
    List<PolicyDocument.Statement> statements = new ArrayList<>();
    if (!ofAll.isEmpty()) {
      statements.add(
          allow(actions("kinesis", ofAll.toArray(String[]::new)), to.arn("kinesis", "stream/*")));
    }
    statements.add(
        allow(
            actions("kinesis", names.toArray(String[]::new)),
            to.arn("kinesis", "stream/" + p.required("StreamName"))));
    return statements;
  }

  private static List<PolicyDocument.Statement> parameter(String name, Deployment to) {
    return List.of(
        allow(actions("ssm", "DescribeParameters"), "*"),
        allow(
            actions("ssm", "GetParameters", "GetParameter", "GetParametersByPath"),
            to.arn("ssm", "parameter" + name)));
  }

  private static List<String> actions(String service, String... names) {
    return List.of(names).stream().map(name -> service + ":" + name).toList();
  }

  static PolicyDocument.Statement allow(List<String> actions, String... resources) {
    return new PolicyDocument.Statement(
        true, List.of(), actions, List.of(resources), new LinkedHashMap<>());
  }
}
