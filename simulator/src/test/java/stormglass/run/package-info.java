/// Whether a run's input is held against what it is for, and its figures are read off rightly.
///
/// It knows no blueprint but small ones of its own.
@NullMarked
package stormglass.run;

import org.jspecify.annotations.NullMarked;
