/** One exchange with the server: { ok, status, body, message }; status 0 when it could not be reached or is not well. */
export async function call(method, path, body, language = document.documentElement.lang) {
  try {
    const response = await fetch(path, {
      method,
      headers: { Accept: 'application/json', 'Accept-Language': language, ...(body ? { 'Content-Type': 'application/json' } : {}) },
      body: body ? JSON.stringify(body) : undefined,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(8000),
    });
    if (response.status >= 500) return { ok: false, status: 0, body: null, message: '' };
    const text = await response.text();
    const said = text ? JSON.parse(text) : null;
    return { ok: response.ok, status: response.status, body: said, message: said?.message ?? '' };
  } catch {
    return { ok: false, status: 0, body: null, message: '' };
  }
}
