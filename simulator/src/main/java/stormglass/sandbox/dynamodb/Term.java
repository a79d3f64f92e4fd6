package stormglass.sandbox.dynamodb;

/// What a condition expression is made of: something true or false of an item, or something to
/// compare.
sealed interface Term permits Condition, Operand {}
