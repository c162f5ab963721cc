/**
 * Reads past decisions and lists of entitlements from tables that people bring: what every row
 * decides, or what is wrong with it.
 */
package dev.crivo.intake;
