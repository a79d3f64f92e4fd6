/// Seeded sample events of a schema: right ones of several kinds, and ones with one thing wrong.
///
/// It knows neither generated classes nor how samples are shown.
@NullMarked
package stormglass.sample;

import org.jspecify.annotations.NullMarked;
