"""The JSON files described for search engines that look for data.

https://developers.google.com/search/docs/appearance/structured-data/dataset
"""

from typing import Any

from phrasebank.export import api
from phrasebank.model.library import Library

ABOUT = (
    "Phrases and whole letters for declining a job offer, with the rules that they keep, "
    "the vocabulary that sorts them, and JSON Schemas"
)


def jsonld(library: Library, site: str, maker: str, page: str, date: str) -> dict[str, Any]:
    """A schema.org Dataset: `site` is the site's address with a / at its end, `maker` its name, `page` the
    page about the data, `date` ISO 8601."""
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": f"{maker}: phrases and letters for declining a job offer",
        "description": f"{ABOUT}: {len(library.phrases)} phrases and {len(library.letters)} letters.",
        "url": page,
        "license": api.LICENSE_URL,
        "version": api.VERSION,
        "dateModified": date,
        "inLanguage": library.catalogue.language,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": maker, "url": site},
        "distribution": [
            {
                "@type": "DataDownload",
                "name": name,
                "encodingFormat": "application/json",
                "contentUrl": site + name,
            }
            for name in sorted(api.names())
        ],
    }
