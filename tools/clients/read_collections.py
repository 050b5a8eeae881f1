#!/usr/bin/python3
"""Reads every collection of the map services with GDAL and with QGIS, as people at other organisations do.

Usage: read_collections.py gdal|qgis ADDRESS_OF_THE_SERVICES

Each collection must be read to its exact count, in the right place and reference system and with geometry of the right
kind, and its vector tiles must be read as well. Prints a line for each collection; ends with status 1 after a fault.
"""
import json
import math
import os
import sys
import tempfile
import urllib.request

PAGE = 1000
TILE_ZOOM = 16
HALF = 20037508.342789244  # half the width of the square of EPSG:3857, in metres
METRES_OFF = 0.5  # what the rounding of degrees may move a corner by


def get(url):
    with urllib.request.urlopen(url, timeout=120) as answer:
        return answer.read()


def get_json(url):
    return json.loads(get(url))


class Collection:
    """What the services say of a collection."""

    def __init__(self, services, document):
        self.name = document["id"]
        self.is_features = document.get("itemType", "feature") == "feature"
        self.url = services + "/collections/" + self.name
        first = get_json(self.url + "/items?limit=1")
        self.count = first["numberMatched"]
        self.first = first["features"][0] if first["features"] else None
        self.box = document.get("extent", {}).get("spatial", {}).get("bbox", [None])[0]

    def tile(self):
        """Column and row of the tile in which the first feature begins."""
        lon, lat = first_position(self.first["geometry"]["coordinates"])
        side = 2**TILE_ZOOM
        x = int((lon + 180) / 360 * side)
        y = int((1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * side)
        return x, y


def first_position(coordinates):
    while isinstance(coordinates[0], list):
        coordinates = coordinates[0]
    return coordinates[0], coordinates[1]


def tile_bounds(x, y):
    side = 2 * HALF / 2**TILE_ZOOM
    return x * side - HALF, HALF - (y + 1) * side, (x + 1) * side - HALF, HALF - y * side


def faults_of_extent(box, found):
    """The extent is that of the features, so no feature lies outside, and each side is touched but for what rounding moves."""
    margin = METRES_OFF / 60_000  # degrees; a degree is never shorter than this many metres here
    west, south, east, north = found
    if west < box[0] - margin or south < box[1] - margin or east > box[2] + margin or north > box[3] + margin:
        yield f"features lie in {found}, outside of {box}"


class Gdal:
    def __init__(self):
        from osgeo import gdal, ogr

        gdal.UseExceptions()
        self.gdal, self.ogr = gdal, ogr

    def version(self):
        return "GDAL " + self.gdal.VersionInfo("RELEASE_NAME")

    def collections(self, services):
        opened = self.gdal.OpenEx("OAPIF:" + services, open_options=[f"PAGE_SIZE={PAGE}"])
        return {opened.GetLayer(i).GetName(): (opened, opened.GetLayer(i)) for i in range(opened.GetLayerCount())}

    def faults(self, collection, layers):
        if collection.name not in layers:
            yield "is not listed"
            return
        layer = layers[collection.name][1]
        srs = layer.GetSpatialRef()
        if srs is None or not srs.IsGeographic() or list(srs.GetDataAxisToSRSAxisMapping()) not in ([1, 2], [2, 1]):
            yield f"reference system is {srs.GetName() if srs else None}, expected longitude and latitude"
        count, box = 0, [180, 90, -180, -90]
        for feature in layer:
            count += 1
            shape = feature.GetGeometryRef()
            if shape is None:
                if collection.is_features:
                    yield f"feature {feature.GetFID()} has no geometry"
                    return
                continue
            west, east, south, north = shape.GetEnvelope()
            box = [min(box[0], west), min(box[1], south), max(box[2], east), max(box[3], north)]
        if count != collection.count:
            yield f"{count} features were read, expected {collection.count}"
        if count and collection.box and collection.is_features:
            yield from faults_of_extent(collection.box, box)

    def tile_faults(self, collection):
        x, y = collection.tile()
        bounds = tile_bounds(x, y)
        box = ",".join(repr(side) for side in bounds)
        crs = "http://www.opengis.net/def/crs/EPSG/0/3857"
        expected = get_json(f"{collection.url}/items?limit=1&bbox={box}&bbox-crs={crs}")["numberMatched"]
        with tempfile.TemporaryDirectory() as folder:
            place = os.path.join(folder, str(TILE_ZOOM), str(x))
            os.makedirs(place)
            file = os.path.join(place, f"{y}.mvt")
            with open(file, "wb") as out:
                out.write(get(f"{collection.url}/tiles/WebMercatorQuad/{TILE_ZOOM}/{y}/{x}"))
            opened = self.gdal.OpenEx("MVT:" + file, open_options=["CLIP=NO", f"X={x}", f"Y={y}", f"Z={TILE_ZOOM}"])
            layer = opened.GetLayerByName(collection.name) if opened else None
            if layer is None:
                yield "the tile has no layer of its name"
                return
            if layer.GetSpatialRef().GetAuthorityCode(None) != "3857":
                yield "the tile is not in EPSG:3857"
            if layer.GetFeatureCount() < expected:
                yield f"the tile holds {layer.GetFeatureCount()} features, expected {expected}"
            west, east, south, north = layer.GetExtent()
            side = bounds[2] - bounds[0]
            if west < bounds[0] - side or east > bounds[2] + side or south < bounds[1] - side or north > bounds[3] + side:
                yield f"the tile's features lie in {west, south, east, north}, far from {bounds}"


class Qgis:
    def __init__(self):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp())
        from qgis import core
        from qgis.PyQt.QtCore import QSize
        from qgis.PyQt.QtGui import QColor

        self.core, self.size, self.colour = core, QSize, QColor
        self.application = core.QgsApplication([], False)
        self.application.initQgis()

    def version(self):
        return "QGIS " + self.core.Qgis.QGIS_VERSION

    def collections(self, services):
        return services

    def faults(self, collection, services):
        source = f"url='{services}' typename='{collection.name}' pageSize='{PAGE}' restrictToRequestBBOX='0'"
        layer = self.core.QgsVectorLayer(source, collection.name, "OAPIF")
        if not layer.isValid():
            yield "is not a valid layer: " + (layer.error().message() or "without a reason")
            return
        if layer.crs().authid() not in ("OGC:CRS84", "EPSG:4326"):
            yield f"reference system is {layer.crs().authid()}, expected longitude and latitude"
        count, box = 0, self.core.QgsRectangle()
        box.setMinimal()
        for feature in layer.getFeatures():
            count += 1
            if feature.hasGeometry():
                box.combineExtentWith(feature.geometry().boundingBox())
            elif collection.is_features:
                yield f"feature {feature.id()} has no geometry"
                return
        if count != collection.count:
            yield f"{count} features were read, expected {collection.count}"
        if count and collection.box and collection.is_features:
            found = [box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()]
            yield from faults_of_extent(collection.box, found)

    def tile_faults(self, collection):
        x, y = collection.tile()
        url = f"{collection.url}/tiles/WebMercatorQuad/{{z}}/{{y}}/{{x}}"
        layer = self.core.QgsVectorTileLayer(f"type=xyz&zmin=0&zmax={TILE_ZOOM}&url={url}", collection.name)
        if not layer.isValid():
            yield "is not a valid layer of vector tiles"
            return
        settings = self.core.QgsMapSettings()
        settings.setLayers([layer])
        settings.setDestinationCrs(self.core.QgsCoordinateReferenceSystem("EPSG:3857"))
        settings.setExtent(self.core.QgsRectangle(*tile_bounds(x, y)))
        settings.setOutputSize(self.size(512, 512))
        white = self.colour("white")
        settings.setBackgroundColor(white)
        job = self.core.QgsMapRendererSequentialJob(settings)
        job.start()
        job.waitForFinished()
        image = job.renderedImage()
        drawn = any(image.pixelColor(i, j) != white for i in range(0, 512, 2) for j in range(0, 512, 2))
        if not drawn:
            yield "nothing of its tile is drawn"


def main(reader, services):
    reader = {"gdal": Gdal, "qgis": Qgis}[reader]()
    print(reader.version(), flush=True)
    layers = reader.collections(services)
    broken = 0
    for document in get_json(services + "/collections")["collections"]:
        collection = Collection(services, document)
        faults = list(reader.faults(collection, layers))
        has_tiles = any(link["rel"].endswith("/tilesets-vector") for link in document["links"])
        if collection.first and has_tiles:
            faults += list(reader.tile_faults(collection))
        broken += len(faults)
        print(f"  {collection.name}: {collection.count} features" + "".join("\n    FAULT: " + one for one in faults), flush=True)
    return 1 if broken else 0


if __name__ == "__main__":
    # QGIS crashes while Python takes its objects down; by then all is said.
    status = main(sys.argv[1], sys.argv[2].rstrip("/"))
    sys.stdout.flush()
    os._exit(status)
