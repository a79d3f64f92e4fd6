/// The command line as its users meet it: what it says, what it leaves behind, and how it ends.
///
/// It knows no blueprint but a small one of its own, without functions.
@NullMarked
package stormglass.cli;

import org.jspecify.annotations.NullMarked;
