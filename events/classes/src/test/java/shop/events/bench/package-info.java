/// What the codec costs, beside what Jackson databind costs.
///
/// It is no part of the tests: nothing here runs in the build.
@NullMarked
package shop.events.bench;

import org.jspecify.annotations.NullMarked;
