// Shows the schema of the API with Swagger UI.
"use strict";

const docs = document.getElementById("docs");
SwaggerUIBundle({ url: docs.dataset.schema, domNode: docs, deepLinking: true });
