/// Counts billable units from what happened.
///
/// It knows no prices.
@NullMarked
package stormglass.meter;

import org.jspecify.annotations.NullMarked;
