/// Tests of what producers and consumers of events share.
///
/// They know Jackson and a schema validator as oracles.
@NullMarked
package stormglass.contracts;

import org.jspecify.annotations.NullMarked;
