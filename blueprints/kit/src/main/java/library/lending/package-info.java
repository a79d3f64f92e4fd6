/// Lends books, and knows the loans of each reader.
@NullMarked
package library.lending;

import org.jspecify.annotations.NullMarked;
