/// The whole order saga in memory: its decisions under every order of events that can happen.
///
/// It knows neither Lambda nor any service.
@NullMarked
package shop.saga;

import org.jspecify.annotations.NullMarked;
