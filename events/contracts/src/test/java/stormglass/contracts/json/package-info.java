/// Tests of the JSON reader and writer.
///
/// They know Jackson as the oracle.
@NullMarked
package stormglass.contracts.json;

import org.jspecify.annotations.NullMarked;
