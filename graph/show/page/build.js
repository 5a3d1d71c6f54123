/** Build `dist/`: page.js with its source map beside it, page.css with its fonts inside, and the licences of both. */

import { build } from "esbuild";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));
// Another folder may be named, so that what is committed can be compared with what comes out.
const out = process.argv[2] ?? join(root, "dist");

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { page: "src/main.tsx", "page-style": "src/style/index.css" },
  outdir: "dist",
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  jsx: "automatic",
  jsxImportSource: "preact",
  loader: { ".woff2": "dataurl" },
  // The map stays a file of its own: a page that is mailed about should not carry it, nor ask for it.
  sourcemap: "external",
  legalComments: "none",
  metafile: true,
  write: false,
}).then((result) => {
  for (const file of result.outputFiles) {
    const name = file.path.split(/[\\/]/).pop().replace("page-style", "page");
    // The styles are written by hand and read as they are: only the scripts need their map.
    if (!name.endsWith(".css.map")) writeFileSync(join(out, name), file.contents);
  }
  return result;
});

const texts = [...packagesOf(metafile).map(licence), readFileSync(join(root, "src/style/fonts/OFL.txt"), "utf8")];
writeFileSync(join(out, "licences.txt"), texts.join(`\n${"-".repeat(78)}\n\n`));

/** The packages, as folders, whose files are part of the bundle. */
function packagesOf({ inputs }) {
  const pattern = /^(node_modules\/(?:@[^/]+\/)?[^/]+)\//;
  const folders = Object.keys(inputs).flatMap((input) => pattern.exec(input)?.[1] ?? []);
  return [...new Set(folders)].sort();
}

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${folder}: no licence text to pass on`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(root, folder, file), "utf8").trim()}\n`;
}
