package stormglass.blueprint;

import stormglass.problem.Where;

/// An event bus. The account's `default` bus is always there and is not listed.
public record Bus(String id, Where where, String name, String arn) implements Resource {}
