/// An embedded DynamoDB: tables, items, expressions, transactions and streams behind AWS's wire
/// protocol.
///
/// It knows no sockets, no template and nobody who reads its streams.
@NullMarked
package stormglass.sandbox.dynamodb;

import org.jspecify.annotations.NullMarked;
