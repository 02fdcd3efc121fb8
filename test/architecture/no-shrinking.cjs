const { configureGlobal } = require('fast-check');

/** That a property does not hold is enough to know; the smallest example of it would take long to find. */
configureGlobal({ endOnFailure: true });
