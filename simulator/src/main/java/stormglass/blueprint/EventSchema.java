package stormglass.blueprint;

import stormglass.problem.Where;

/// The schema of one event type, as a registry holds it.
///
/// @param name such as `shop.ordering@OrderPlaced`
/// @param type `OpenApi3` or `JSONSchemaDraft4`
/// @param content JSON
public record EventSchema(
    String id, Where where, String registry, String name, String arn, String type, String content)
    implements Resource {}
