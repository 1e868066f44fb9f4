/*
 * Checks Node and installs what is missing. Runs first in the npm scripts. It is written so that an old Node
 * can still parse it, because its first job is to tell such a Node what is wrong.
 */
'use strict';

var childProcess = require('child_process');
var fs = require('fs');
var path = require('path');

var root = path.join(__dirname, '..');

/**
 * The sentence for a Node that is too old, or '' when it will do.
 * @param {string} version such as "20.19.0"
 */
function nodeProblem(version) {
  var parts = version.split('.').map(Number);
  var major = parts[0] || 0;
  var minor = parts[1] || 0;
  // Vite's own range: 21 and the first releases of 22 never got what 20.19 has.
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return '';
  return 'Learning-Rate Explorer needs Node 20.19 or newer (or 22.12 or newer); this is ' + version + '.';
}

/**
 * The packages that a lock file lists.
 * @param {string} file below the root
 */
function readPackages(file) {
  return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages;
}

/**
 * Whether node_modules holds what package-lock.json names. npm writes its own list last, so a half-done
 * installation does not count.
 */
function isInstalled() {
  try {
    var wanted = readPackages('package-lock.json');
    var present = readPackages('node_modules/.package-lock.json');
    return Object.keys(wanted).every(function (name) {
      if (name === '' || wanted[name].optional) return true;
      return present[name] !== undefined && present[name].version === wanted[name].version;
    });
  } catch (_) {
    return false;
  }
}

/** Runs `npm ci` by the npm that started this script, where one did; its exit status, 0 when all went well. */
function install() {
  var args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  var cli = process.env.npm_execpath || '';
  var isNpm = /npm-cli\.c?js$/.test(cli);
  var command = isNpm ? process.execPath : 'npm';
  return childProcess.spawnSync(command, isNpm ? [cli].concat(args) : args, {
    cwd: root,
    stdio: 'inherit',
    // On Windows `npm` is a script, which only a shell can start.
    shell: !isNpm,
  }).status;
}

var problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else if (!isInstalled()) {
  console.log('Installing what is missing ...');
  if (install() !== 0) {
    console.error('npm could not install the packages; its message above says why.');
    process.exitCode = 1;
  }
}
