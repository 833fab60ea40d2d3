"""Small PDFs made for the tests, byte by byte, so that no test needs a program that writes them."""

import io

from pypdf import PdfWriter


def pdf(*pages, size=12, leading=14, info=()):
    """A PDF whose pages hold these lines; None as a line leaves a gap of a blank line."""
    fonts = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", fonts]
    kids = []
    for lines in pages:
        stream = _content(lines, size, leading)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    objects.append(b"<< %s >>" % b" ".join(b"/%s (%s)" % (k.encode(), v.encode("cp1252")) for k, v in info))
    return _file(objects)


def encrypted(body, password):
    """The same PDF, to be opened with this password only."""
    writer = PdfWriter(clone_from=io.BytesIO(body))
    writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _content(lines, size, leading):
    parts = [b"BT /F1 %d Tf 72 720 Td %d TL" % (size, leading)]
    for line in lines:
        if line is not None:
            escaped = line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            parts.append(b"(%s) Tj" % escaped)
        parts.append(b"T*")
    return b"\n".join([*parts, b"ET"])


def _file(objects):
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\n" % (len(objects) + 1, len(objects))
    return out + b"startxref\n%d\n%%%%EOF\n" % start
