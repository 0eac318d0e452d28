// Reads statements, one a line of JSON, and prints a line of JSON for each: the list of complaints.
"use strict";
const readline = require("readline");
const { statement } = require("@learninglocker/xapi-validation/dist/factory");

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const complaints = statement(JSON.parse(line), ["statement"]);
  process.stdout.write(JSON.stringify(complaints.map((one) => JSON.stringify(one))) + "\n");
});
