package stormglass.blueprint;

import java.util.ArrayList;
import java.util.List;

/// Reads elements, each by its type, into the resources of one template.
final class ResourceReader {

  private final List<Resource> resources = new ArrayList<>();
  private final Routes routes = new Routes();
  private final Attachments attachments = new Attachments();

  void add(Resource resource) {
    resources.add(resource);
  }

  /// Everything read so far, with the routes and policies that others gave it.
  List<Resource> resources() {
    return resources.stream().map(routes::onto).map(attachments::onto).toList();
  }

  void read(Element e) {
    switch (e.type()) {
      case "AWS::Events::EventBus" -> add(EventReaders.bus(e));
      case "AWS::Events::Rule" -> add(EventReaders.rule(e));
      case "AWS::SQS::Queue" -> add(QueueReaders.queue(e));
      case "AWS::SQS::QueuePolicy" -> add(QueueReaders.policy(e));
      case "AWS::DynamoDB::Table" -> add(TableReaders.table(e));
      case "AWS::Serverless::SimpleTable" -> add(TableReaders.simple(e));
      case "AWS::Kinesis::Stream" -> add(StreamReaders.stream(e));
      case "AWS::Lambda::Function" -> add(FunctionReaders.function(e));
      case Sam.FUNCTION -> new SamFunctionReader(e, routes, resources).read();
      case "AWS::Lambda::EventSourceMapping" -> add(MappingReaders.mapping(e));
      case "AWS::Lambda::Permission" -> add(FunctionReaders.permission(e));
      case Sam.HTTP_API -> add(ApiReaders.api(e, routes));
      case "AWS::Logs::LogGroup" -> add(StoreReaders.logGroup(e));
      case "AWS::SSM::Parameter" -> add(StoreReaders.parameter(e));
      case "AWS::EventSchemas::Registry" -> add(StoreReaders.registry(e));
      case "AWS::EventSchemas::Schema" -> add(StoreReaders.schema(e));
      case "AWS::Cognito::UserPool" -> add(StoreReaders.userPool(e));
      case "AWS::Cognito::UserPoolClient" -> add(StoreReaders.userPoolClient(e));
      case "AWS::IAM::Role" -> add(IamReaders.role(e));
      case "AWS::IAM::Policy", "AWS::IAM::ManagedPolicy" -> IamReaders.policy(e, attachments);
      default -> add(notRun(e, e.type()));
    }
    e.properties().close();
  }

  /// A resource of a type that is not run.
  static Resource notRun(Element e, String type) {
    String reason = NotRunReasons.of(type);
    e.report(TemplateProblem.NOT_RUN, e.id(), type, reason);
    e.properties().keys().forEach(key -> e.properties().accept(key));
    return new Resource.NotRun(e.id(), e.where(), type, reason);
  }
}
