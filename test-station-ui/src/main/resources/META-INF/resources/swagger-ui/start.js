// No validator badge: it would ask a server elsewhere.
SwaggerUIBundle({
  url: "../swagger/liangcai-1.yml",
  dom_id: "#description",
  validatorUrl: null,
  docExpansion: "none",
  deepLinking: true
});
