/// One run: a blueprint's traffic through the sandbox, measured and held against its ledgers.
///
/// It knows no options, and shows nothing.
@NullMarked
package stormglass.run;

import org.jspecify.annotations.NullMarked;
