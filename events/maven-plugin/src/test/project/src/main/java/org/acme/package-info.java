/// What a project elsewhere does with its events.
package org.acme;
