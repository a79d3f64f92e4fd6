/// The shop as its customers meet it: real HTTP, the functions as they are deployed, one sandbox
/// for each test class.
///
/// It knows nothing of how the functions or the sandbox work inside.
@NullMarked
package shop.endtoend;

import org.jspecify.annotations.NullMarked;
