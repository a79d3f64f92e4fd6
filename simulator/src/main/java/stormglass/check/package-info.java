/// Holds the artifacts of a system against each other: board, schemas, event classes, handlers and
/// template.
///
/// It knows nothing of running, forecasting or reporting a system; of the cloud it knows only how
/// event patterns match.
@NullMarked
package stormglass.check;

import org.jspecify.annotations.NullMarked;
