/** A real browser and a real server take their time on two cores; a test that hangs still ends. */
jest.setTimeout(180_000);
