package stormglass.blueprint;

import stormglass.problem.Where;

/// One resource of a blueprint, resolved.
public sealed interface Resource
    permits Bus,
        EventSchema,
        HttpApi,
        KinesisStream,
        LambdaFunction,
        LogGroup,
        Mapping,
        Permission,
        Queue,
        QueuePolicy,
        Resource.NotRun,
        Role,
        Rule,
        SchemaRegistry,
        StoredParameter,
        Table,
        UserPool,
        UserPoolClient {

  /// The logical id, unique in the blueprint; resources of a nested stack are `Stack/Id`, and those
  /// that SAM generates carry the id that SAM gives them.
  String id();

  /// Where the template declares it.
  Where where();

  /// A resource that the template has and that neither sandbox nor forecast runs; a warning has
  /// named it.
  ///
  /// @param type such as `AWS::SNS::Topic`
  /// @param reason why, as a sentence
  record NotRun(String id, Where where, String type, String reason) implements Resource {}
}
