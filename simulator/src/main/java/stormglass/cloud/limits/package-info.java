/// The limits of the services, each with its source and the date it was read.
///
/// It enforces nothing by itself.
@NullMarked
package stormglass.cloud.limits;

import org.jspecify.annotations.NullMarked;
