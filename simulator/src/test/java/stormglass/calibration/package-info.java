@org.jspecify.annotations.NullMarked
package stormglass.calibration;
