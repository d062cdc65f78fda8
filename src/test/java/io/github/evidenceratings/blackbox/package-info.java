/**
 * Tests that use only what the library exports, and the command line as a program. Tests that look
 * inside are in the package of what they test.
 */
package io.github.evidenceratings.blackbox;
