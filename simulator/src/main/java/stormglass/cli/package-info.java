/// The command line: reads options, wires the parts by hand, shows progress and results.
///
/// It decides nothing that a part could decide, and no part knows it.
@NullMarked
package stormglass.cli;

import org.jspecify.annotations.NullMarked;
