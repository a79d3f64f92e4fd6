/// The checks across artifacts, each provoked on a kit small enough to read.
///
/// They know the shop only as one system that must pass.
@NullMarked
package stormglass.check;

import org.jspecify.annotations.NullMarked;
