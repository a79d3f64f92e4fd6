package stormglass.blueprint;

import stormglass.problem.Where;

/// A registry of event schemas.
public record SchemaRegistry(String id, Where where, String name, String arn) implements Resource {}
