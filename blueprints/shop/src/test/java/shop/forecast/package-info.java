/// Holds the shop's calibration against its template and traffic.
@NullMarked
package shop.forecast;

import org.jspecify.annotations.NullMarked;
