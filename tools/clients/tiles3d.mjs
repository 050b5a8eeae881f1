// Programs of others on the 3D tiles: gltf-validator reads every tile of a collection, and Cesium draws it in Chromium and knows its
// buildings.
//   node tiles3d.mjs FOLDER_OF_NPM_PACKAGES ADDRESS COLLECTION PICTURE
import {createServer} from "node:http";
import {createReadStream, existsSync} from "node:fs";
import {createRequire} from "node:module";
import {extname, join, normalize} from "node:path";

const [packages, address, collection, picture] = process.argv.slice(2);
const require = createRequire(join(packages, "package.json"));
const validator = require("gltf-validator");
const {chromium} = require("playwright-core");

const MOST_TILES = 1_000;
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find(existsSync);
const TYPES = {".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".wasm": "application/wasm"};

async function fetched(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return answer;
}

/** The way to the tileset, as the collection tells it. */
async function tilesetUrl() {
  const described = await (await fetched(`${address}/collections/${collection}`)).json();
  return described.links.find((link) => link.rel === "original").href;
}

/** The addresses of all content, and the regions of their tiles. */
async function contents(url, found = []) {
  const visit = async (tile) => {
    if (tile.content) {
      const uri = new URL(tile.content.uri, url).href;
      if (uri.endsWith(".json")) await contents(uri, found);
      else found.push({uri, region: tile.boundingVolume.region});
    }
    for (const child of tile.children ?? []) await visit(child);
  };
  await visit((await (await fetched(url)).json()).root);
  return found;
}

async function validate(tiles) {
  const step = Math.max(1, Math.floor(tiles.length / MOST_TILES));
  let checked = 0;
  let buildings = 0;
  for (let i = 0; i < tiles.length; i += step) {
    const bytes = new Uint8Array(await (await fetched(tiles[i].uri)).arrayBuffer());
    const report = await validator.validateBytes(bytes, {maxIssues: 20});
    const faults = report.issues.messages.filter((message) => message.severity < 2);
    if (faults.length > 0) throw new Error(`${tiles[i].uri}: ${JSON.stringify(faults)}`);
    const json = JSON.parse(new TextDecoder().decode(bytes.subarray(20, 20 + new DataView(bytes.buffer).getUint32(12, true))));
    buildings += json.extensions.EXT_structural_metadata.propertyTables[0].count;
    checked++;
  }
  console.log(`gltf-validator: ${checked} of ${tiles.length} tiles, ${buildings} buildings, no errors and no warnings`);
}

/** Serves Cesium and a page for it on a free port of this machine. */
function serve() {
  const page = `<!doctype html><html><head><meta charset="utf-8"><script src="/Cesium/Cesium.js"></script>
    <style>#globe, .cesium-widget, canvas {display: block} html, body, #globe, .cesium-widget, canvas { margin: 0; width: 100%; height: 100%}</style></head><body><div id="globe"></div></body></html>`;
  const files = join(packages, "node_modules/cesium/Build/Cesium");
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    const file = join(files, path.replace(/^\/Cesium/, ""));
    if (path === "/") response.setHeader("Content-Type", "text/html").end(page);
    else if (path.startsWith("/Cesium/") && existsSync(file)) {
      response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
      createReadStream(file).pipe(response);
    } else response.writeHead(404).end();
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

/** In the browser: looks at a region from the south, waits for its tiles, and asks what lies in the middle of the view. */
async function draw({url, region}) {
  const [west, south, east, north, low, high] = region;
  const widget = new Cesium.CesiumWidget("globe", {baseLayer: false, skyBox: false, skyAtmosphere: false});
  const scene = widget.scene;
  scene.globe.show = false;
  scene.backgroundColor = Cesium.Color.BLACK;
  const tileset = await Cesium.Cesium3DTileset.fromUrl(url);
  const failures = [];
  tileset.tileFailed.addEventListener((failure) => failures.push(`${failure.url}: ${failure.message}`));
  scene.primitives.add(tileset);
  const middle = Cesium.Cartesian3.fromRadians((west + east) / 2, (south + north) / 2, (low + high) / 2);
  scene.camera.lookAt(middle, new Cesium.HeadingPitchRange(0, Cesium.Math.toRadians(-50), 350));
  await new Promise((resolve, reject) => {
    const end = Date.now() + 120_000;
    const wait = () => {
      scene.render();
      if (failures.length > 0) reject(new Error(failures.join("; ")));
      else if (tileset.tilesLoaded && tileset.statistics.selected > 0) resolve();
      else if (Date.now() > end) reject(new Error("the tiles in view were not loaded within 2 minutes"));
      else setTimeout(wait, 200);
    };
    wait();
  });
  scene.render();
  const size = {x: scene.canvas.clientWidth, y: scene.canvas.clientHeight};
  for (let ring = 0; ring < 40; ring++) {
    for (let step = 0; step < 8; step++) {
      const place = new Cesium.Cartesian2(
        size.x / 2 + ring * 6 * Math.cos((step * Math.PI) / 4), size.y / 2 + ring * 6 * Math.sin((step * Math.PI) / 4));
      const picked = scene.pick(place);
      if (picked instanceof Cesium.Cesium3DTileFeature) {
        scene.render();
        const names = picked.getPropertyIds();
        const spot = scene.pickPosition(place);
        const metres = spot ? Cesium.Cartesian3.distance(spot, middle) : undefined;
        scene.render();
        return {
          tiles: tileset.statistics.selected,
          properties: Object.fromEntries(names.map((name) => [name, String(picked.getProperty(name))])),
          metres,
        };
      }
    }
  }
  throw new Error("no building lies around the middle of the view");
}

async function drawn(url, tiles) {
  const leaves = tiles.filter((tile) => /\/3dtiles\/11\//.test(tile.uri));
  const tile = leaves[Math.floor(leaves.length / 2)] ?? tiles[0];
  const server = await serve();
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-quic",
      "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  try {
    const page = await browser.newPage({viewport: {width: 900, height: 600}});
    const faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const seen = await page.evaluate(draw, {url, region: tile.region});
    await page.screenshot({path: picture});
    if (faults.length > 0) throw new Error(faults.join("; "));
    if (!(seen.metres < 400)) throw new Error(`what was seen lies ${seen.metres} m from the middle of its tile`);
    console.log(`Cesium: ${seen.tiles} tiles drawn, ${seen.metres.toFixed(0)} m from the middle of ${tile.uri.split("/3dtiles/")[1]}: `
      + JSON.stringify(seen.properties));
  } finally {
    await browser.close();
    server.close();
  }
}

try {
  const url = await tilesetUrl();
  const tiles = await contents(url);
  if (tiles.length === 0) throw new Error(`${url} has no content`);
  await validate(tiles);
  await drawn(url, tiles);
} catch (error) {
  console.log(`3D tiles of ${collection}: ${error.message}`);
  process.exitCode = 1;
}
