// An independent record store on loopback, in memory; prints its port once it listens.
"use strict";
const http = require("http");
const os = require("os");
const fs = require("fs");
const path = require("path");

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "record-store-"));
Object.assign(process.env, {
  AUTH_REPO: "test",
  EVENTS_REPO: "test",
  MODELS_REPO: "memory",
  STORAGE_REPO: "local",
  FS_LOCAL_STORAGE_DIR: folder,
  EXPRESS_MORGAN_DIRECTORY: folder,
  WINSTON_CONSOLE_LEVEL: "error",
});
process.chdir(folder);
process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));

// The store would listen on every address of the machine.
const listen = http.Server.prototype.listen;
http.Server.prototype.listen = function (_port, ready) {
  return listen.call(this, { host: "127.0.0.1", port: 0 }, () => {
    ready();
    process.stdout.write(`${this.address().port}\n`);
  });
};
// The test's process keeps our standard input open: when it is gone, so are we.
process.stdin.on("end", () => process.exit(0)).resume();
require("xapi-statements");
