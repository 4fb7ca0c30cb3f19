"""Each cell of a table knows what its column is called, so that a phone can show a row as a card.

The roles are said because a browser may take what is no longer laid out as a table for none.
"""

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

ROLES = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}


class TableLabels(Treeprocessor):
    """Labels the cells of all tables."""

    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            names = ["".join(cell.itertext()) for cell in table.iter("th")]
            for row in table.iter("tr"):
                for name, cell in zip(names, row.findall("td"), strict=False):
                    cell.set("data-label", name)
            for element in table.iter():
                if role := ROLES.get(element.tag):
                    element.set("role", role)
            for cell in table.iter("th"):
                cell.set("role", "columnheader")
