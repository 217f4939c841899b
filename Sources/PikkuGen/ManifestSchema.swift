package import PikkuModel
import PikkuParse

/// The JSON Schema of `*.pikku.yaml`, for editors.
package var manifestSchema: JSONLiteral { ManifestFrontend.schema }
